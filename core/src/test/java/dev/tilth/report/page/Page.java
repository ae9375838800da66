package dev.tilth.report.page;

import dev.tilth.report.Report;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page as a parser of XML sees it; a tag that is not closed or a bare {@code <} is an exception. */
record Page(String text, Document document) {
    static Page of(Report report) throws IOException, SAXException, ParserConfigurationException {
        StringBuilder page = new StringBuilder();
        ReportHtml.write(report, page);
        InputSource source = new InputSource(new StringReader(page.toString()));
        return new Page(
                page.toString(),
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source));
    }

    List<Element> all(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Every text of the page beside style and script. */
    List<Node> texts() {
        List<Node> texts = new ArrayList<>();
        collect(document.getDocumentElement(), texts);
        return texts;
    }

    private static void collect(Node node, List<Node> into) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            into.add(node);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!child.getNodeName().equals("style") && !child.getNodeName().equals("script")) {
                collect(child, into);
            }
        }
    }

    /** Whether an element around the node keeps its direction of writing inside. */
    static boolean isolated(Node node) {
        for (Node up = node.getParentNode(); up instanceof Element element; up = up.getParentNode()) {
            if (element.getTagName().equals("bdi")
                    || element.getAttribute("dir").equals("auto")) {
                return true;
            }
        }
        return false;
    }
}
