package dev.tilth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitXmlTest {
    @Test
    void isRedWhereAGateCannotBeDecided() throws Exception {
        Element suite = parse("support-desk");
        assertThat(suite.getAttribute("tests")).isEqualTo("12");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("errors")).isEqualTo("2");
        assertThat(suite.getAttribute("skipped")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(12);
        Element error = (Element) suite.getElementsByTagName("error").item(0);
        assertThat(error.getAttribute("type")).isEqualTo("CANNOT DECIDE");
        assertThat(error.getAttribute("message")).isEqualTo("not measured, at least 5 %");
        assertThat(error.getTextContent())
                .isEqualTo("There are no reviews of these rows. Have an expert review a sample of every source.");
    }

    @Test
    void staysXmlWhateverTheNameIs() throws Exception {
        assertThat(parse(Hostile.TEXT).getAttribute("name")).startsWith("tilth </td><script>");
    }

    private static Element parse(String name) throws Exception {
        String xml = JUnitXml.write(name, SupportDesk.report().judgement());
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement();
    }
}
