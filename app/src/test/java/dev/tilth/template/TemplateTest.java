package dev.tilth.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tilth.dryrun.Range;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is expected was printed by Jinja2 3.1 in the sandbox that chat templates are run in. */
class TemplateTest {
    private static final String VARIABLES =
            """
            {"messages": [
              {"role": "system", "content": "Be kind."},
              {"role": "user", "content": "  Hi 'q' \\n"},
              {"role": "assistant", "content": "<think>\\nhm\\n</think>\\n\\nHello"},
              {"role": "user", "content": "Ünï 😀 z"}],
             "tools": [{"name": "f", "parameters": {"x": 1.50, "y": [true, null, "é"]}}],
             "s": "abc", "n": 7, "l": [3, 1, 2], "d": {"b": 1, "a": "x"}, "e": "", "nn": null}
            """;

    static Stream<Arguments> expressions() {
        return Stream.of(
                arguments("s.upper() ~ s[1] ~ s[-1]", "ABCbc"),
                arguments("s[::-1]", "cba"),
                arguments("l[::-1]", "[2, 1, 3]"),
                arguments("l[1:]", "[1, 2]"),
                arguments("messages[::-1][0].content[4]", "😀"),
                arguments("messages[1].content.strip()", "Hi 'q'"),
                arguments("messages[1].content | trim", "Hi 'q'"),
                arguments("messages[2].content.split('</think>')[-1].lstrip('\\n')", "Hello"),
                arguments(
                        "messages[2].content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n')",
                        "hm"),
                arguments("messages[1].content.startswith('  Hi')", "True"),
                arguments("'tool_calls' in messages[2]", "False"),
                arguments("'x' not in 'abc'", "True"),
                arguments(
                        "tools | tojson",
                        "[{\"name\": \"f\", \"parameters\": {\"x\": 1.5, \"y\": [true, null, \"é\"]}}]"),
                arguments(
                        "tools[0] | tojson(indent=2)",
                        "{\n  \"name\": \"f\",\n  \"parameters\": {\n    \"x\": 1.5,\n    \"y\": [\n      true,\n      null,\n      \"é\"\n    ]\n  }\n}"),
                arguments("tools[0].parameters", "{'x': 1.5, 'y': [True, None, 'é']}"),
                arguments("{'a': \"it's\", 'b': 'q\"q', 'c': \"n\\n\"}", "{'a': \"it's\", 'b': 'q\"q', 'c': 'n\\n'}"),
                arguments("foo is defined", "False"),
                arguments("foo.bar if foo is defined else 'no'", "no"),
                arguments("(tools is not none) and tools | length", "1"),
                arguments("nn is none", "True"),
                arguments("nn", "None"),
                arguments("[1.0, 0.00001, 10000000000000000.0, 1/3]", "[1.0, 1e-05, 1e+16, 0.3333333333333333]"),
                arguments("[7//2, -7//2, -7%3, 2**3]", "[3, -4, 2, 8]"),
                arguments("7/2", "3.5"),
                arguments("'a' ~ 1 ~ none ~ true", "a1NoneTrue"),
                arguments("'a' 'b'", "ab"),
                arguments("'a' if n == 8", ""),
                arguments("(1 if n else 2) + 3", "4"),
                arguments("not n is defined", "False"),
                arguments("n == 8 or s", "abc"),
                arguments("n < 8 < 9", "True"),
                arguments("(messages[0].role == 'user') == (n % 2 == 0)", "True"),
                arguments("messages | map(attribute='role') | join(', ')", "system, user, assistant, user"),
                arguments("messages | selectattr('role', 'equalto', 'user') | list | length", "2"),
                arguments(
                        "messages | rejectattr('role', '==', 'user') | map(attribute='role') | list",
                        "['system', 'assistant']"),
                arguments("l | select('odd') | list", "[3, 1]"),
                arguments("l | sort(reverse=true)", "[3, 2, 1]"),
                arguments("'hello world' | title", "Hello World"),
                arguments("'a,b,c'.rsplit(',', 1)", "['a,b', 'c']"),
                arguments("'a b  c'.split()", "['a', 'b', 'c']"),
                arguments("'xxhixx'.strip('x')", "hi"),
                arguments("messages[3].content | length", "7"),
                arguments("messages[3].content[:5]", "Ünï 😀"),
                arguments("foo | default('q') ~ (e | default('q', true))", "qq"),
                arguments("'a\\nb' | indent(2, true)", "  a\n  b"),
                arguments("'12' | int + 1", "13"),
                arguments("strftime_now('%d %b %Y')", "26 Jul 2024"),
                arguments("'%s-%d' % ('a', 3)", "a-3"),
                arguments("n is divisibleby 7", "True"),
                arguments("'abc'.endswith(('c', 'd'))", "True"),
                arguments("dict(a=1, b='z')", "{'a': 1, 'b': 'z'}"),
                arguments("range(5, 0, -2) | list", "[5, 3, 1]"),
                arguments("100000000000 * 100000000000", "10000000000000000000000"),
                arguments("d.get('q', 'zz') ~ d.get('a')", "zzx"),
                arguments("\"é\\t\\\\\"", "é\t\\"),
                arguments("''.join(['a', 'b'])", "ab"),
                arguments("messages[0]['content'] | upper", "BE KIND."),
                arguments("(l | first) ~ (l | last)", "32"),
                arguments("1e3", "1000.0"),
                arguments("' a ' | trim == 'a'", "True"));
    }

    static Stream<Arguments> blocks() {
        return Stream.of(
                arguments(
                        "namespaces outlive loops",
                        "{% set ns = namespace(n=0, s='') %}{% for m in messages %}{% set ns.n = ns.n + 1 %}{% set ns.s = ns.s + m.role[0] %}{% endfor %}{{ ns.n }}{{ ns.s }}",
                        "4suau"),
                arguments(
                        "other names do not",
                        "{% set x = 1 %}{% for i in l %}{% set x = i %}{% endfor %}{{ x }}{% if true %}{% set x = 5 %}{% endif %}{{ x }}",
                        "15"),
                arguments(
                        "a loop with a condition counts what it takes",
                        "{% for m in messages if m.role == 'user' %}{{ loop.index }}{{ m.role }}{{ loop.last }} {% else %}none{% endfor %}",
                        "1userFalse 2userTrue "),
                arguments(
                        "a loop over nothing",
                        "{% for m in [] %}x{% else %}none{% endfor %}{% for x in foo %}x{% endfor %}",
                        "none"),
                arguments(
                        "a loop knows its neighbours",
                        "{% for c in l %}{{ loop.index0 }}{{ loop.first }}{{ loop.revindex }}{% if loop.previtem is defined %}<{{ loop.previtem }}{% endif %} {% endfor %}",
                        "0True3 1False2<3 2False1<1 "),
                arguments(
                        "pairs",
                        "{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}{% for a, b in [(1, 2)] %}{{ a }}{{ b }}{% endfor %}",
                        "b=1;a=x;12"),
                arguments(
                        "break and continue",
                        "{% for m in messages %}{% if m.role == 'system' %}{% continue %}{% endif %}{% if loop.index > 2 %}{% break %}{% endif %}{{ m.role }}{% endfor %}",
                        "user"),
                arguments("white space of blocks", "a\n    {% if true %}\n  z\n    {% endif %}\ne\n\n", "a\n  z\ne\n"),
                arguments(
                        "white space that is cut",
                        "a\n  {%- if true -%}\n  x\n  {%- endif %}\ny\n{{- 'z' -}}\n  w",
                        "axyzw"),
                arguments("white space that is kept", "   {%+ if true +%}\nx{% endif %}", "   \nx"),
                arguments("comments", "{# c #}\nq {# d -#}  \n z\n   {#- e #}w", "q zw"),
                arguments("raw", "{% raw %}{{ x }}{% if %}{% endraw %}z", "{{ x }}{% if %}z"),
                arguments(
                        "macros",
                        "{% macro f(x, y='q') %}[{{ x }}{{ y }}]{% endmacro %}{{ f('p') }}{{ f('p', y='z') }}{{ f() }}",
                        "[pq][pz][q]"),
                arguments(
                        "macros that call themselves",
                        "{% macro f(x) %}{% if x > 0 %}{{ x }}{{ f(x - 1) }}{% endif %}{% endmacro %}{{ f(3) }}",
                        "321"),
                arguments(
                        "macros see what was set later",
                        "{% macro a() %}{{ late }}{% endmacro %}{% set late = 9 %}{{ a() }}",
                        "9"),
                arguments(
                        "blocks as values",
                        "{% set x %}abc{{ n }}{% endset %}{{ x }}{% filter upper %}abc{{ s }}{% endfilter %}{% set y | upper %}q{% endset %}{{ y }}",
                        "abc7ABCABCQ"),
                arguments("elif", "{% if not n %}1{% elif not s %}2{% else %}3{% endif %}", "3"),
                arguments("carriage returns", "\r\na\r\n{% if true %}\r\nb{% endif %}\r\n", "\na\nb"));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void expressionsHaveJinjasValues(String expression, String expected) throws NotJson {
        assertThat(render("{{ " + expression + " }}")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void blocksWriteWhatJinjaWrites(String name, String template, String expected) throws NotJson {
        assertThat(render(template)).as(name).isEqualTo(expected);
    }

    @Test
    void marksWhatTheAssistantWrote() throws NotJson {
        Rendering written = Template.parse("{% for m in messages %}{% if m.role == 'assistant' %}"
                        + "{% generation %}{{ m.content }}!{% endgeneration %}{% else %}q{% endif %}{% endfor %}")
                .render(variables(), 10_000);

        assertThat(written.text()).isEqualTo("qq<think>\nhm\n</think>\n\nHello!q");
        assertThat(written.marked()).containsExactly(new Range(2, 29));
    }

    @Test
    void whatIsBrokenHasItsLine() {
        broken("\n\n{% if x %}", 3, "there is no endif");
        broken("a\n{{ 1 + }}", 2, "an expression is missing");
        broken("{{ 'a }}", 1, "a string is not closed");
        broken("\n{{ s", 2, "a tag is not closed by }}");
        broken("{% endfor %}", 1, "endfor ends nothing");
        broken("{{ s | nope }}", 1, "the filter nope is not supported");
        broken("{% include 'x' %}", 1, "the tag include is not supported");
        broken("{{ {'a' 1} }}", 1, "there is \"1\" where \":\" belongs");
        broken("a\n{{ foo.bar }}", 2, "something is asked of an undefined value (.bar)");
        broken("{{ nn + 'a' }}", 1, "two values cannot be joined by +");
        broken("{{ l.append(4) }}", 1, "append would change a list, which chat templates may not");
        broken("{{ range(100001) }}", 1, "a range is longer than 100000");
        broken("{{ 5 % 0 }}", 1, "something is divided by 0");
    }

    @Test
    void aRefusalShowsOnlyWhatTheTemplateSays() {
        fails("\n{{ raise_exception('Roles!') }}", TemplateError.Kind.REFUSED, 2, "Roles!");
        fails("{{ raise_exception('No ' + messages[0].content) }}", TemplateError.Kind.REFUSED, 1, "raise_exception");
        fails("{{ raise_exception(messages[0].content) }}", TemplateError.Kind.REFUSED, 1, "raise_exception");
    }

    @Test
    void whatDoesNotEndIsStopped() {
        String many = "range(10000)";
        endless("\n{% for a in " + many + " %}{% for b in " + many + " %}{% endfor %}{% endfor %}", 2);
        endless("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", 1);
        endless("{{ 'a' * 1000000000 }}", 1);
        endless("{% set ns = namespace(x='ab') %}{% for a in range(90) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}", 1);
        endless("{% set ns = namespace(x=[1]) %}{% for a in range(90) %}{% set ns.x = ns.x + ns.x %}{% endfor %}", 1);
    }

    @Test
    void whatIsTooDeepIsRefused() {
        String deep = "an expression is more than 200 deep";
        broken("{{ " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + " }}", 1, deep);
        broken("{{ " + "-".repeat(5_000) + "1 }}", 1, deep);
        broken(
                "{% if s %}".repeat(5_000) + "{% endif %}".repeat(5_000),
                1,
                "blocks stand in each other more than 200 deep");
    }

    @Test
    void numbersInTextsCannotTakeLong() throws NotJson {
        assertThat(render("{{ '1e999999999' | int }} {{ '-12' | int }} {{ '1.9' | int }} {{ 'x' | int(5) }}"))
                .isEqualTo("0 -12 1 5");
        broken("{{ " + "9".repeat(5_000) + " }}", 1, "a number is too large");
    }

    @Test
    void valuesThatAreNestedVeryDeepAreGivenUp() {
        String nest = "{% set ns = namespace(x=[], y=[]) %}{% for a in range(90000) %}"
                + "{% set ns.x = [ns.x] %}{% set ns.y = [ns.y] %}{% endfor %}";
        broken(nest + "{{ ns.x }}", 1, "a value is nested too deep");
        fails(nest + "{{ ns.x == ns.y }}", TemplateError.Kind.BROKEN, 0, "it is nested too deep");
    }

    @Test
    void nothingOfJavaCanBeReached() throws NotJson {
        assertThat(render("{{ s.class }}{{ s['class'] }}{{ l.getClass }}{{ d.__class__ }}{{ n.intValue }}"))
                .isEmpty();
    }

    private static void broken(String template, int line, String what) {
        fails(template, TemplateError.Kind.BROKEN, line, what);
    }

    private static void endless(String template, int line) {
        fails(template, TemplateError.Kind.ENDLESS, line, "it takes more steps than a conversation can need");
    }

    private static void fails(String template, TemplateError.Kind kind, int line, String what) {
        TemplateError error = catchThrowableOfType(TemplateError.class, () -> render(template));

        assertThat(error)
                .as(template.substring(0, Math.min(80, template.length())))
                .isNotNull();
        assertThat(error.what()).isEqualTo(what);
        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.line()).isEqualTo(line);
    }

    private static String render(String template) throws NotJson {
        return Template.parse(template).render(variables(), 1_000_000).text();
    }

    private static Map<String, Object> variables() throws NotJson {
        Map<String, Object> variables = new LinkedHashMap<>();
        Json.Obj object = (Json.Obj) JsonReader.read(VARIABLES);
        for (int i = 0; i < object.size(); i++) {
            variables.put(object.keys().get(i), JsonValues.of(object.values().get(i)));
        }
        return variables;
    }
}
