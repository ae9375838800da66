package dev.tilth.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.report.Hostile;
import dev.tilth.report.SupportDesk;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

class ReportHtmlTest {
    private static Page page;
    private static Page hostile;

    @BeforeAll
    static void write() throws Exception {
        page = Page.of(SupportDesk.report());
        hostile = Page.of(Hostile.report());
    }

    @Test
    void isTheSameEachTime() throws Exception {
        assertThat(Page.of(SupportDesk.report()).text()).isEqualTo(page.text());
    }

    @Test
    void saysTheVerdictAndWhyFirst() {
        assertThat(page.texts().stream().map(Node::getNodeValue).toList())
                .containsSubsequence(
                        "support-desk",
                        "NO-GO",
                        "2 of 12 gates miss their limits: source loss (34.1\u00A0%, at most 20\u00A0%), largest class (42\u00A0%, at most 40\u00A0%).",
                        "2,412",
                        "Gates",
                        "Where the rows went");
    }

    @Test
    void putsTheGatesThatStandInTheWayFirst() {
        List<String> verdicts = page.all("span").stream()
                .filter(span -> span.getAttribute("class").equals("mark"))
                .map(Element::getTextContent)
                .toList();
        assertThat(verdicts)
                .startsWith("NO-GO", "NO-GO", "CANNOT DECIDE", "CANNOT DECIDE", "GO")
                .hasSize(12);
    }

    @Test
    void keepsHostileTextAsText() {
        assertThat(hostile.all("script")).hasSize(1);
        assertThat(hostile.all("img")).isEmpty();
        assertThat(hostile.text())
                .doesNotContain("<script>alert")
                .doesNotContain("\u0000")
                .doesNotContain("\uD800|");
        assertThat(hostile.all("bdi").stream().map(Element::getTextContent))
                .anyMatch(
                        text -> text.startsWith("</td><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;"));
    }

    @Test
    void carriesNoHandlerInAnAttribute() {
        for (Page each : List.of(page, hostile)) {
            attributes(each)
                    .forEach(attribute -> assertThat(attribute.getNodeName()).doesNotStartWith("on"));
        }
    }

    @Test
    void loadsNothing() {
        for (Page each : List.of(page, hostile)) {
            assertThat(attributes(each).stream()
                            .filter(a -> List.of("src", "href", "srcset", "action", "data", "xlink:href")
                                    .contains(a.getNodeName()))
                            .map(Node::getNodeValue))
                    .isNotEmpty()
                    .allMatch(target -> target.startsWith("#"));
            assertThat(each.all("style").get(0).getTextContent())
                    .doesNotContain("url(")
                    .doesNotContain("@import");
        }
    }

    @Test
    void forbidsItselfToLoadAnything() {
        assertThat(page.text())
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; "
                        + "style-src &#39;unsafe-inline&#39;; script-src &#39;unsafe-inline&#39;; img-src data:\"/>");
    }

    @Test
    void keepsTheDirectionOfWritingInsideItsElement() {
        assertThat(hostile.texts().stream().filter(text -> text.getNodeValue().contains("\u202E")))
                .isNotEmpty()
                .allMatch(Page::isolated);
        assertThat(attributes(hostile)).noneMatch(a -> a.getNodeValue().contains("\u202E"));
    }

    @Test
    void linksOnlyToWhatIsThere() {
        List<String> ids = attributes(page).stream()
                .filter(a -> a.getNodeName().equals("id"))
                .map(Node::getNodeValue)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.all("a").stream().map(a -> a.getAttribute("href").substring(1)))
                .hasSize(13)
                .allMatch(ids::contains);
        assertThat(page.all("section").stream().map(section -> section.getAttribute("aria-labelledby")))
                .allMatch(ids::contains);
    }

    @Test
    void canBeHeard() {
        assertThat(page.all("h1")).hasSize(1);
        assertThat(page.all("table"))
                .allMatch(table -> table.getFirstChild().getNodeName().equals("caption"));
        assertThat(page.all("svg"))
                .hasSizeGreaterThan(4)
                .allMatch(svg -> svg.getAttribute("aria-label").length() > 20);
        assertThat(page.all("th")).allMatch(head -> head.hasAttribute("scope"));
    }

    @Test
    void showsThePairsNearestToTheThreshold() {
        assertThat(page.all("mark").stream().map(Element::getTextContent))
                .contains("You have", "There you get", "the invoice for");
        assertThat(page.text()).contains("<b>0.803</b>").contains("<b>0.792</b>");
    }

    @Test
    void putsTheAlarmsBeforeThePairsThatTheyAreAbout() {
        assertThat(page.texts().stream().map(Node::getNodeValue).toList())
                .containsSubsequence(
                        "Duplicates",
                        "source duplicates: ",
                        "paraphrases",
                        "large cluster: ",
                        "Removed as near 0.8 to 0.85: 61 pairs, 1 shown",
                        "rings",
                        "knocks",
                        "Pairs just above the threshold: removed");
    }

    private static List<Node> attributes(Page page) {
        return page.all("*").stream()
                .map(Element::getAttributes)
                .flatMap(ReportHtmlTest::stream)
                .toList();
    }

    private static java.util.stream.Stream<Node> stream(NamedNodeMap attributes) {
        return java.util.stream.IntStream.range(0, attributes.getLength()).mapToObj(attributes::item);
    }
}
