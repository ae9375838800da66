package dev.tilth.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.report.SupportDesk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FlowPictureTest {
    @Test
    void drawsEverySourceSplitAndStepThatTookRows() throws Exception {
        Page page = Page.of(SupportDesk.report());
        Element picture = page.all("svg").get(0);
        assertThat(picture.getTextContent())
                .contains(
                        "tickets 1,648production",
                        "train 1,35170\u00A0% of the dataset",
                        "−164nearduplicates",
                        "−63older taskdefinition")
                .doesNotContain("privacy");
    }

    @Test
    void drawsHeightsToOneScale() throws Exception {
        Page page = Page.of(SupportDesk.report());
        List<Double> heights = page.all("rect").stream()
                .filter(rect -> rect.getAttribute("class").equals("source"))
                .map(rect -> Double.parseDouble(rect.getAttribute("height")))
                .toList();
        assertThat(heights).hasSize(3);
        assertThat(heights.get(0) / heights.get(1)).isCloseTo(1648 / 412.0, org.assertj.core.data.Offset.offset(0.01));
        assertThat(heights.stream().mapToDouble(h -> h).sum())
                .isCloseTo(168, org.assertj.core.data.Offset.offset(0.02));
    }
}
