package dev.tilth.report.page;

import dev.tilth.report.Report;
import java.util.List;

/** Links to the sections. */
final class Contents {
    private static final List<Section> SECTIONS = List.of(
            SourcesSection.FRAME,
            LengthsSection.FRAME,
            FindingsSection.FRAME,
            DuplicatesSection.FRAME,
            RewordingsSection.FRAME,
            ConflictsSection.FRAME,
            RedactionsSection.FRAME,
            LabelsSection.FRAME,
            SplitsSection.FRAME,
            OverlapsSection.FRAME,
            RejectedSection.FRAME,
            ExportsSection.FRAME,
            SettingsSection.FRAME);

    private Contents() {}

    static void write(Html html, Report report) {
        html.tag("nav", "aria-label", "Sections").in(() -> SECTIONS.stream()
                .filter(section -> !section.equals(RewordingsSection.FRAME)
                        || report.rewordings().isPresent())
                .forEach(section -> html.tag("a", "href", "#" + section.id()).text(section.title())));
    }
}
