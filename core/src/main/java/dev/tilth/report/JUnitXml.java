package dev.tilth.report;

import dev.tilth.gate.Judgement;
import dev.tilth.gate.Ruling;
import dev.tilth.gate.Verdict;

/**
 * The gates as a build server reads them: one test case a gate. NO-GO is a {@code failure}. CANNOT DECIDE is an {@code
 * error}, the word for a test that came to no result: {@code skipped} would leave the build green.
 */
public final class JUnitXml {
    private JUnitXml() {}

    /** @param name of the dataset */
    public static String write(String name, Judgement judgement) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
        attribute(xml, "name", "tilth " + name);
        attribute(xml, "tests", judgement.rulings().size());
        attribute(xml, "failures", count(judgement, Verdict.NO_GO));
        attribute(xml, "errors", count(judgement, Verdict.CANNOT_DECIDE));
        attribute(xml, "skipped", 0);
        xml.append(">\n");
        judgement.rulings().forEach(ruling -> testCase(xml, name, ruling));
        return xml.append("</testsuite>\n").toString();
    }

    private static long count(Judgement judgement, Verdict verdict) {
        return judgement.rulings().stream()
                .filter(ruling -> ruling.verdict() == verdict)
                .count();
    }

    private static void testCase(StringBuilder xml, String name, Ruling ruling) {
        xml.append("  <testcase");
        attribute(xml, "classname", "tilth." + name);
        attribute(xml, "name", ruling.gate().name());
        String element = element(ruling.verdict());
        if (element.isEmpty()) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n    <").append(element);
        attribute(xml, "type", ruling.verdict().word());
        attribute(xml, "message", ruling.found() + ", " + ruling.gate().words());
        xml.append('>');
        Escape.text(ruling.change(), xml);
        xml.append("</").append(element).append(">\n  </testcase>\n");
    }

    private static String element(Verdict verdict) {
        return switch (verdict) {
            case GO -> "";
            case NO_GO -> "failure";
            case CANNOT_DECIDE -> "error";
        };
    }

    private static void attribute(StringBuilder xml, String key, long value) {
        attribute(xml, key, Long.toString(value));
    }

    private static void attribute(StringBuilder xml, String key, String value) {
        xml.append(' ').append(key).append("=\"");
        Escape.attribute(value, xml);
        xml.append('"');
    }
}
