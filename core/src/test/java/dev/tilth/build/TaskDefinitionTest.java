package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are answers to one task; who changes it must say so. */
class TaskDefinitionTest {
    @TempDir
    Path folder;

    @Test
    void anotherTextNeedsAnotherVersionAndSetsOlderRowsAside() {
        SmallDesk desk = SmallDesk.in(folder, 20);
        desk.write("task.md", "Answer letters.\n");
        desk.write(
                "tilth.yaml",
                SmallDesk.RECIPE.replace("kind: production", "kind: production\n    task_version: 1")
                        + "task: {definition: task.md, version: 1}\n");
        assertThat(desk.build().kept()).hasSize(20);

        desk.write("task.md", "Answer letters in rhyme.\n");
        assertThatThrownBy(desk::build)
                .isInstanceOf(Fault.class)
                .hasMessage("task.md: the text is not the one that tilth.lock holds for version 1. Restore it, or set"
                        + " task.version to 2: rows of older versions are then quarantined.");

        WrittenVersion second = desk.build("task.version=2");
        assertThat(second.kept()).isEmpty();
        assertThat(second.ledger().values()).hasSize(20).allSatisfy(TaskDefinitionTest::assertSetAside);

        desk.write("task.md", "Answer letters.\n");
        assertThat(desk.build().kept()).hasSize(20);
    }

    private static void assertSetAside(Json.Obj entry) {
        assertThat(entry.text("fate") + " " + entry.text("step") + " " + entry.text("reason") + ": "
                        + entry.text("evidence"))
                .isEqualTo(
                        "quarantined task stale-definition: collected under version 1 of the task definition, which is"
                                + " now 2");
    }
}
