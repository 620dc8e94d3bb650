/** HtmlService: pages, templates, contextual escaping (facts: apps-script 7). */
import { topic } from "../case";

export const pages = topic("pages");

const measured = "GF testhtmlservice.js, measured live";
const guide = "facts 7; DOCS templated-html.md";

pages.is(
  "CONFIRMED",
  measured,
  "a page: content, title, size",
  () => {
    const page = HtmlService.createHtmlOutput("<h1>Title</h1>");
    const before = [page.getContent(), page.getTitle()];
    page.setTitle("My Page").setHeight(100).setWidth(200);
    return [...before, page.getTitle(), page.getHeight(), page.getWidth()];
  },
  ["<h1>Title</h1>", "", "My Page", 100, 200],
);
pages.is(
  "CONFIRMED",
  measured,
  "append, appendUntrusted, clear, setContent",
  () => {
    const page = HtmlService.createHtmlOutput("<h1>Title</h1>")
      .appendUntrusted("<script>alert(1)</script>")
      .append("<hr>");
    const content = page.getContent();
    return [content, page.clear().getContent(), page.setContent("<p>").getContent()];
  },
  ["<h1>Title</h1>&lt;script&gt;alert(1)&lt;/script&gt;<hr>", "", "<p>"],
);
pages.is(
  "CONFIRMED",
  measured,
  "meta tags and the icon",
  () => {
    const page = HtmlService.createHtmlOutput().addMetaTag("viewport", "width=device-width");
    page.setFaviconUrl("http://example.com/icon.ico");
    return [...page.getMetaTags().map((tag) => [tag.getName(), tag.getContent()]), page.getFaviconUrl()];
  },
  [["viewport", "width=device-width"], "http://example.com/icon.ico"],
);
pages.refuses(
  "CONFIRMED",
  "several reports",
  "a meta tag that is not one of the four",
  () => HtmlService.createHtmlOutput().addMetaTag("theme-color", "#fff"),
  "The meta tag you specified is not allowed in this context.",
  "addMetaTag",
);
pages.is(
  "CONFIRMED",
  measured,
  "a page as a blob and as a template",
  () => {
    const page = HtmlService.createHtmlOutput("<b>Blob</b>");
    const blob = page.getBlob();
    return [
      blob.getContentType(),
      blob.getDataAsString(),
      page.getAs("text/plain").getContentType(),
      page.asTemplate().getRawContent(),
      HtmlService.createHtmlOutput(blob).getContent(),
    ];
  },
  ["text/html", "<b>Blob</b>", "text/plain", "<b>Blob</b>", "<b>Blob</b>"],
);
pages.is(
  "CONFIRMED",
  measured,
  "modes are taken and change nothing that can be asked for",
  () =>
    HtmlService.createHtmlOutput("x")
      .setSandboxMode(HtmlService.SandboxMode.IFRAME)
      .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL)
      .getContent(),
  "x",
);
pages.refuses(
  "CONFIRMED",
  "several reports",
  "a file that is not there",
  () => HtmlService.createHtmlOutputFromFile("does_not_exist"),
  "No HTML file named does_not_exist was found.",
  "createHtmlOutputFromFile",
);
pages.refuses(
  "CONFIRMED",
  "several reports",
  "a template's file that is not there",
  () => HtmlService.createTemplateFromFile("does_not_exist"),
  "No HTML file named does_not_exist was found.",
  "createTemplateFromFile",
);
pages.is(
  "CONFIRMED",
  "DOCS HtmlService.md getUserAgent",
  "outside of a web app there is no browser",
  () => HtmlService.getUserAgent(),
  null,
);

pages.each<readonly [template: string, variables: Record<string, unknown>]>(
  "CONFIRMED",
  `${measured}; ${guide}`,
  ([template, variables]) => `template ${JSON.stringify(template)} with ${JSON.stringify(variables)}`,
  (_sheet, _book, [source, variables]) => {
    const template = HtmlService.createTemplate(source);
    for (const name of Object.keys(variables)) template[name] = variables[name];
    return template.evaluate().getContent();
  },
  [
    [["Hello <?= name ?>", { name: "Gemini" }], "Hello Gemini"],
    [["<?= val ?>", { val: "<b>bold</b>" }], "&lt;b&gt;bold&lt;/b&gt;"],
    [["<?!= val ?>", { val: "<b>bold</b>" }], "<b>bold</b>"],
    [["before<? var x = 42; ?>after", {}], "beforeafter"],
    [['<? var msg = "hi"; ?><?= msg ?>', {}], "hi"],
    [["<?= first ?> <?!= second ?>", { first: "Hello", second: "<World>" }], "Hello <World>"],
    [["<?= count ?>", { count: 42 }], "42"],
    [
      ["<h1><?= title ?></h1><p><?!= body ?></p>", { title: "My & Title", body: "<em>content</em>" }],
      "<h1>My &amp; Title</h1><p><em>content</em></p>",
    ],
    [
      ["<? for (var i = 0; i < list.length; i++) { ?><li><?= list[i] ?></li><? } ?>", { list: ["a", "b"] }],
      "<li>a</li><li>b</li>",
    ],
    [["<? if (yes) { ?>yes<? } else { ?>no<? } ?>", { yes: false }], "no"],
    [["<?= 'Hello, world!'; 'abc' ?>", {}], "Hello, world!"],
    [["a<? var x = 1; ?>\nb\nc", {}], "ab\nc"],
    [['It\'s "quoted" \\ here', {}], 'It\'s "quoted" \\ here'],
    [["<? var x; // a comment ?> This sentence won't print\n<?= 'next' ?>", {}], "next"],
    [["<? output.append('<i>') ?>", {}], "<i>"],
  ],
);
pages.each<readonly [template: string, value: unknown]>(
  "UNCERTAIN",
  "facts 7: contextual escaping; Closure templates' rules",
  ([template, value]) => `contextual escaping of ${JSON.stringify(value)} in ${template}`,
  (_sheet, _book, [source, value]) => {
    const template = HtmlService.createTemplate(source);
    template.x = value;
    return template.evaluate().getContent();
  },
  [
    [['<a title="<?= x ?>">', 'a"b<c'], '<a title="a&quot;b&lt;c">'],
    [["<script>var a = <?= x ?>;</script>", "text"], "<script>var a = 'text';</script>"],
    [
      ["<script>var a = '<?= x ?>';</script>", "it's </script>"],
      "<script>var a = 'it\\x27s \\x3c\\/script\\x3e';</script>",
    ],
    [['<a href="/find?q=<?= x ?>">', "a b&c"], '<a href="/find?q=a%20b%26c">'],
  ],
);
pages.is(
  "CONFIRMED",
  guide,
  "getCode is what the guide shows",
  () =>
    HtmlService.createTemplate(
      [
        "<!DOCTYPE html>",
        "<html>",
        "  <head>",
        '    <base target="_top">',
        "  </head>",
        "  <body>",
        "    <?= 'My favorite Google products:' ?>",
        "    <? var data = ['Gmail', 'Docs', 'Android'];",
        "      for (var i = 0; i < data.length; i++) { ?>",
        "        <b><?= data[i] ?></b>",
        "    <? } ?>",
        "  </body>",
        "</html>",
      ].join("\n"),
    ).getCode(),
  [
    "(function() { var output = HtmlService.initTemplate(); output._ =  '<!DOCTYPE html>\\n';",
    "  output._ =  '<html>\\n' +",
    "    '  <head>\\n' +",
    "    '    <base target=\\\"_top\\\">\\n' +",
    "    '  </head>\\n' +",
    "    '  <body>\\n' +",
    "    '    '; output._$ =  'My favorite Google products:' ;",
    "  output._ =  '    ';  var data = ['Gmail', 'Docs', 'Android'];",
    "      for (var i = 0; i < data.length; i++) { ;",
    "  output._ =  '        <b>'; output._$ =  data[i] ; output._ =  '</b>\\n';",
    "  output._ =  '    ';  } ;",
    "  output._ =  '  </body>\\n';",
    "  output._ =  '</html>';",
    "  /* End of user code */",
    "  return output.$out.append('');",
    "})();",
  ].join("\n"),
);
pages.is(
  "CONFIRMED",
  guide,
  "a template's own text, and its code beside it",
  () => {
    const template = HtmlService.createTemplate("Hello <?= name ?>");
    return [
      template.getRawContent(),
      template.getCode().indexOf("Hello ") > 0,
      template.getCodeWithComments().indexOf("Hello ") > 0,
    ];
  },
  ["Hello <?= name ?>", true, true],
);
