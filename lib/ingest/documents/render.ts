import type { Block, Inline } from "./types";

/**
 * Blocks as HTML: every text escaped, links only to http, https and mailto. The sanitiser adds what
 * links must carry (`rel`), and drops what a site does not want.
 */
export function blocksToHtml(blocks: readonly Block[]): string {
  return blocks.map(blockToHtml).join("\n");
}

/** Blocks as plain text: one blank line between blocks, list items marked, table cells separated by tabs. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks.map(blockToText).filter((text) => text !== "").join("\n\n");
}

/** The text of a run of inline content, without its links. */
export function inlineText(content: readonly Inline[]): string {
  return content.map((part) => part.text).join("");
}

function blockToHtml(block: Block): string {
  switch (block.type) {
    case "heading":
      return `<h${block.level}>${inlineToHtml(block.content)}</h${block.level}>`;
    case "paragraph":
      return `<p>${inlineToHtml(block.content)}</p>`;
    case "quote":
      return `<blockquote><p>${inlineToHtml(block.content)}</p></blockquote>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${inlineToHtml(item)}</li>`).join("")}</${tag}>`;
    }
    case "figure":
      return figureToHtml(block);
    case "table":
      return tableToHtml(block);
    case "code":
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
  }
}

function figureToHtml(block: Extract<Block, { type: "figure" }>): string {
  const image = block.src && safeHref(block.src) ? `<img src="${escapeHtml(block.src)}" alt="${escapeHtml(block.caption ?? "")}">` : "";
  const caption = block.caption ? escapeHtml(block.caption) : "";
  const credit = block.credit ? `<small>${escapeHtml(block.credit)}</small>` : "";
  const words = [caption, credit].filter((part) => part !== "").join(" ");
  return `<figure>${image}${words ? `<figcaption>${words}</figcaption>` : ""}</figure>`;
}

function tableToHtml(block: Extract<Block, { type: "table" }>): string {
  const head = block.header.length > 0 ? `<thead><tr>${block.header.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("")}</tr></thead>` : "";
  const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`).join("");
  return `<table>${head}<tbody>${rows}</tbody></table>`;
}

function inlineToHtml(content: readonly Inline[]): string {
  return content.map((part) => {
    let html = escapeHtml(part.text);
    if (part.em) html = `<em>${html}</em>`;
    if (part.strong) html = `<strong>${html}</strong>`;
    return part.href && safeHref(part.href) ? `<a href="${escapeHtml(part.href)}">${html}</a>` : html;
  }).join("");
}

function blockToText(block: Block): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "quote":
      return inlineText(block.content);
    case "list":
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "•"} ${inlineText(item)}`).join("\n");
    case "figure":
      return [block.caption, block.credit].filter((part) => part !== null).join(" ");
    case "table":
      return [block.header, ...block.rows].filter((row) => row.length > 0).map((row) => row.join("\t")).join("\n");
    case "code":
      return block.text;
  }
}

/** Whether an address may stand in a link: http, https or mailto, whatever its case and spaces. */
export function safeHref(href: string): boolean {
  try {
    return ["http:", "https:", "mailto:"].includes(new URL(href).protocol);
  } catch {
    return false;
  }
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
