/** HTML templates: their script among the project's functions, and escaping by context (facts: apps-script 7). */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { anna, simulate } from "./support";

const evaluated = (source: string, value: string): Promise<unknown> =>
  simulate().run(`
    const template = HtmlService.createTemplate(${JSON.stringify(source)});
    template.x = ${value};
    return template.evaluate().getContent();`);

describe("facts 7: templates", () => {
  test("a template's script calls the project's functions and shows in the sidebar; its variables are no globals", async () => {
    const simulation = simulate({
      project: {
        manifest: {},
        scripts: [
          {
            name: "Code",
            source: `
              const people = [["Ana", 3], ["Ben & Co", 5]];
              function rows() { return people; }
              function show() {
                const template = HtmlService.createTemplateFromFile("Page");
                template.title = "Roster";
                template.object = { deep: [1, { two: 2 }] };
                SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle(template.title));
                console.log(typeof title, typeof object, template.title);
              }`,
          },
        ],
        html: [
          {
            name: "Page",
            source:
              "<h1><?= title ?></h1>\n<? for (const [name, grade] of rows()) { ?>\n<p><?= name ?>: <?= grade ?></p>\n<? } ?>\n<?!= JSON.stringify(object) ?>",
          },
        ],
      },
    });
    const { record } = await simulation.host.clickMenu(anna, "show");
    expect(record.log).toEqual(["undefined undefined Roster"]);
    expect(simulation.events.find(({ type }) => type === "sidebar")).toMatchObject({
      title: "Roster",
      html: '<h1>Roster</h1>\n<p>Ana: 3</p>\n<p>Ben &amp; Co: 5</p>\n{"deep":[1,{"two":2}]}',
    });
  });

  test("an error in a template fails the execution with its own words; what is unknown says so", async () => {
    expect(
      await simulate().run(`
        const message = (source) => { try { return HtmlService.createTemplate(source).evaluate().getContent(); } catch (error) { return error.message; } };
        return [message("<?= missing ?>"), message("<? if ( ?>"), message("<? output.setTitle('x') ?>")];`),
    ).toEqual([
      "missing is not defined",
      expect.stringContaining("Unexpected token"),
      "not simulated: HtmlTemplate output.setTitle",
    ]);
  });

  test.each([
    ["<p><?= x ?></p>", "'<b>&\"'", "<p>&lt;b&gt;&amp;&quot;</p>"],
    ["<p title='<?= x ?>'>", '"it\'s"', "<p title='it&#39;s'>"],
    ["<p title=<?= x ?> >", "'a b=c'", "<p title=a&#32;b&#61;c >"],
    ["<title><?= x ?></title>", "'</title>'", "<title>&lt;/title&gt;</title>"],
    ['<a href="<?= x ?>">', "'javascript:alert(1)'", '<a href="#zSimulatedz">'],
    ['<a href="<?= x ?>">', "'https://a.example/b c?d=\"'", '<a href="https://a.example/b%20c?d=%22">'],
    ['<a href="/x?a=<?= x ?>&b=1">', "'1&2'", '<a href="/x?a=1%262&amp;b=1">'.replace("&amp;b", "&b")],
    ["<script>const a = <?= x ?>, b = 1;</script>", "3", "<script>const a =  3 , b = 1;</script>"],
    ["<script>const a = <?= x ?>;</script>", "null", "<script>const a =  null ;</script>"],
    ["<script>const a = `<?= x ?>`;</script>", "'`$'", "<script>const a = `\\x60\\x24`;</script>"],
    ["<script>// <?= x ?>.\nrun()</script>", "'\\nsteal()'", "<script>// .\nrun()</script>"],
    ["<script>const a = 'it\\'s <?= x ?>';</script>", '"\'"', "<script>const a = 'it\\'s \\x27';</script>"],
    ["<button onclick=\"go('<?= x ?>')\">", "\"');steal('\"", "<button onclick=\"go('\\x27);steal(\\x27')\">"],
    ['<p style="color: <?= x ?>">', "'red'", '<p style="color: red">'],
    ['<p style="color: <?= x ?>">', "'expression(steal())'", '<p style="color: zSimulatedz">'],
    ["<style>p { width: <?= x ?> }</style>", "'10px'", "<style>p { width: 10px }</style>"],
    ["<!-- <?= x ?> --><p><?= x ?>", "'--><b>'", "<!--  --><p>--&gt;&lt;b&gt;"],
    ["<p <?= x ?>=1>", "'onclick'", "<p zSimulatedz=1>"],
    ["<script>a</script><p><?= x ?>", "'<'", "<script>a</script><p>&lt;"],
  ])("%s with %s", async (source, value, expected) => {
    expect(await evaluated(source, value)).toBe(expected);
  });

  test("whatever is put in, the page keeps its shape", async () => {
    const source =
      '<p id="p" title="<?= x ?>" data-a=\'<?= x ?>\'><?= x ?></p><textarea><?= x ?></textarea><script id="s">const a = "<?= x ?>"; const b = <?= x ?>;</script><i></i>';
    const hostile = fc.stringMatching(
      /^(<|>|"|'|`|\\|\/|&|;|=| |a|<\/script>|<\/textarea>|-->|<!--|\n|\u2028|javascript:|\$\{){1,8}$/,
    );
    const values = fc.sample(hostile, { numRuns: 150, seed: 7 });
    const pages = (await simulate().run(`
      return ${JSON.stringify(values)}.map((x) => {
        const template = HtmlService.createTemplate(${JSON.stringify(source)});
        template.x = x;
        return template.evaluate().getContent();
      });`)) as string[];
    const shape =
      /^<p id="p" title="([^"<>]*)" data-a='([^'<>]*)'>([^<>]*)<\/p><textarea>([^<>]*)<\/textarea><script id="s">(const a = "[^<]*"; const b = '[^<]*';)<\/script><i><\/i>$/;
    for (const [index, page] of pages.entries()) {
      const [, ...found] = shape.exec(page) ?? [];
      const script = found.pop() ?? "";
      expect(found.map(readEntities)).toEqual(Array(4).fill(values[index]));
      expect(new Function(`${script}; return [a, b];`)()).toEqual([values[index], values[index]]);
    }
  });
});

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const readEntities = (text: string): string => text.replace(/&[^;]*;/g, (found) => entities[found] ?? "unknown");
