package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingBuildTest {
    @TempDir
    private Path folder;

    @Test
    void rowsThatAreNotAsServedAreFindingsAndAShareOfThemIsAGate() throws IOException {
        SmallDesk desk = SmallDesk.in(folder, 30);
        desk.write(
                "tilth.yaml",
                SmallDesk.RECIPE + "serving: {output_pattern: '(?s)Put the .*', roles: [user, assistant]}\n");
        WrittenVersion all = desk.build();
        assertThat(offFormat(all)).isZero();
        assertThat(Verification.of(all.folder())).allMatch(Verification.Finding::holds);

        desk.write("tilth.yaml", SmallDesk.RECIPE + "serving: {output_pattern: '(?s)Put the [a-k].*'}\n");
        WrittenVersion some = desk.build();
        long off = some.kept().values().stream()
                .filter(row ->
                        !row.write().contains("Put the k") && !row.write().matches(".*Put the [a-k].*"))
                .count();
        assertThat(offFormat(some)).isEqualTo(off).isPositive();
        assertThat(Verification.of(some.folder())).allMatch(Verification.Finding::holds);
        assertThat(WrittenVersion.text(some.bytes("report.json"))).contains("\"off_format\"");
    }

    @Test
    void aSchemaBesideTheRecipeIsPartOfWhatWasAskedFor() {
        SmallDesk desk = SmallDesk.in(folder, 10);
        desk.write("tilth.yaml", SmallDesk.RECIPE + "serving: {output_schema: answer.json}\n");
        desk.write("answer.json", "{\"type\": \"string\"}");
        WrittenVersion text = desk.build();
        desk.write("answer.json", "{\"type\": \"object\"}");
        WrittenVersion object = desk.build();

        assertThat(object.folder()).isNotEqualTo(text.folder());
        assertThat(offFormat(object)).isEqualTo(object.kept().size());
    }

    @Test
    void aSchemaThatIsMissingOrBrokenIsAFault() {
        SmallDesk desk = SmallDesk.in(folder, 10);
        desk.write("tilth.yaml", SmallDesk.RECIPE + "serving: {output_schema: answer.json}\n");
        assertThatThrownBy(desk::build)
                .isInstanceOf(Fault.class)
                .hasMessageContaining("serving.output_schema: there is no file answer.json");
        desk.write("answer.json", "{\"type\": ");
        assertThatThrownBy(desk::build).isInstanceOf(Fault.class).hasMessageContaining("answer.json: not JSON at byte");
    }

    private static long offFormat(WrittenVersion version) {
        Json.Obj manifest = WrittenVersion.object(WrittenVersion.text(version.bytes("manifest.json")));
        return WrittenVersion.number((Json.Obj) manifest.find("counts").orElseThrow(), "off_format");
    }
}
