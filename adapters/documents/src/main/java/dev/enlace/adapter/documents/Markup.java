package dev.enlace.adapter.documents;

import dev.enlace.domain.shared.DomainException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * The HTML that a paper may be made of: text, tables, lists, pictures that are part of the text itself. Nothing that runs, nothing
 * that is fetched, nothing that leads away. What is not listed is not allowed.
 */
final class Markup {
    private static final Set<String> EVERYWHERE = Set.of("class", "style", "title", "lang", "align");
    private static final Set<String> CELL = Set.of("colspan", "rowspan", "valign", "width", "scope");
    private static final Map<String, Set<String>> ELEMENTS = elements();
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=\\s]+", Pattern.CASE_INSENSITIVE);
    /** Functions fetch or run; a backslash could hide one, an at sign begins a rule. */
    private static final Pattern STYLE = Pattern.compile("[\\w\\s:;,.%#!-]*");

    private Markup() {}

    /** Refuses the first thing that is not allowed, by name. */
    static void check(String html) {
        offence(parse(html).body()).ifPresent(offence -> {
            throw DomainException.invalid("template-forbidden-markup", offence, allowed())
                    .at("/body");
        });
    }

    /** The same HTML without anything that is not allowed, its text kept. */
    static Element clean(String html) {
        var body = parse(html).body();
        for (var next = offender(body); next.isPresent(); next = offender(body)) {
            next.get().run();
        }
        return body;
    }

    private static Document parse(String html) {
        var document = Jsoup.parse("<body>" + html, "", Parser.htmlParser().setMaxDepth(200));
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static Optional<String> offence(Element body) {
        var head = body.ownerDocument().head();
        if (head.childNodeSize() > 0) {
            return Optional.of("<" + head.childNode(0).nodeName() + ">");
        }
        for (var element : body.getAllElements()) {
            var names = ELEMENTS.get(element.normalName());
            if (names == null && element != body) {
                return Optional.of("<" + element.normalName() + ">");
            }
            for (var attribute : element.attributes()) {
                if (!allows(element, attribute)) {
                    return Optional.of("<" + element.normalName() + " " + attribute.getKey() + ">");
                }
            }
            if (element.childNodes().stream().anyMatch(Markup::hidden)) {
                return Optional.of("<!-- -->");
            }
        }
        return Optional.empty();
    }

    /** How to mend the next thing that is not allowed. */
    private static Optional<Runnable> offender(Element body) {
        for (var element : body.getAllElements()) {
            if (element != body && !ELEMENTS.containsKey(element.normalName())) {
                return Optional.of(element::remove);
            }
            for (var attribute : element.attributes().asList()) {
                if (!allows(element, attribute)) {
                    return Optional.of(() -> element.removeAttr(attribute.getKey()));
                }
            }
            var hidden = element.childNodes().stream().filter(Markup::hidden).findFirst();
            if (hidden.isPresent()) {
                return Optional.of(hidden.get()::remove);
            }
        }
        return Optional.empty();
    }

    private static boolean hidden(Node node) {
        return node instanceof Comment || node instanceof DataNode;
    }

    private static boolean allows(Element element, Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        var names = ELEMENTS.getOrDefault(element.normalName(), Set.of());
        if (!EVERYWHERE.contains(name) && !names.contains(name)) {
            return false;
        }
        var value = attribute.getValue();
        return switch (name) {
            case "src" -> PICTURE.matcher(value).matches();
            case "style" -> STYLE.matcher(value).matches();
            default -> value.indexOf('{') < 0;
        };
    }

    private static String allowed() {
        return "<" + String.join(">, <", new TreeSet<>(ELEMENTS.keySet())) + ">; "
                + String.join(", ", new TreeSet<>(EVERYWHERE))
                + "; src=\"data:image/png|jpeg|gif;base64,…\"";
    }

    private static Map<String, Set<String>> elements() {
        var all = new TreeMap<String, Set<String>>();
        for (var name :
                ("h1 h2 h3 h4 h5 h6 p div span section header footer br hr strong b em i u s small sub sup ul li dl dt dd"
                                + " blockquote pre thead tbody tfoot tr caption colgroup address center")
                        .split(" ")) {
            all.put(name, Set.of());
        }
        all.put("ol", Set.of("start", "type"));
        all.put("table", Set.of("width", "border", "cellpadding", "cellspacing"));
        all.put("td", CELL);
        all.put("th", CELL);
        all.put("col", Set.of("width", "span"));
        all.put("img", Set.of("src", "alt", "width", "height"));
        return all;
    }
}
