import { expect, test } from "vitest";
import { htmlOfText } from "../../src/cli/html-of-file.ts";

test("plain text becomes escaped paragraphs under its first line", () => {
  const { html, title } = htmlOfText("A title\n\nOne <b> & two.\n\nThree.", ".txt", "a.txt");
  expect(title).toBe("A title");
  expect(html).toContain("<h1>A title</h1>");
  expect(html).toContain("<p>One &lt;b&gt; &amp; two.</p>");
  expect(html).toContain("<p>Three.</p>");
});

test("Markdown is rendered, and HTML in it is not let through", () => {
  const { html, title } = htmlOfText("# On hacks\n\nSome *hack* <script>x</script>", ".md", "a.md");
  expect(title).toBe("On hacks");
  expect(html).toContain("<em>hack</em>");
  expect(html).not.toContain("<script>");
});

test("HTML stays as it is", () => {
  expect(htmlOfText("<p>a", ".HTML".toLowerCase(), "a.html").html).toBe("<p>a");
});

test("an empty file is an empty page", () => {
  const { html, title } = htmlOfText("", ".txt", "empty.txt");
  expect(title).toBe("empty.txt");
  expect(html).toContain("<body>");
});
