/** A printed page as lines, so that two of them can be compared and a difference can be read. */
import { inflateSync } from "node:zlib";

/** What tells the moment of printing, and the identity that follows from it. */
const MOMENT = /\/(?:CreationDate|ModDate|ID)\b|<xmp:|uuid:/;

/** All objects of the PDF, with its compressed streams unpacked. */
export function printedLines(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf);
  const lines: string[] = [];
  let at = 0;
  for (;;) {
    const stream = bytes.indexOf("stream\n", at);
    const end = stream < 0 ? -1 : bytes.indexOf("endstream", stream);
    if (end < 0) break;
    const head = textOf(bytes.subarray(at, stream));
    lines.push(...head);
    // A table of places says where the packed objects lie, no more.
    if (!head.some((line) => line.includes("/XRef")))
      lines.push(...textOf(unpacked(bytes.subarray(stream + 7, end))));
    at = end + "endstream".length;
  }
  lines.push(...textOf(bytes.subarray(at)));
  // Places and lengths of objects follow from the packing of what was compared already.
  return lines.filter((line) => !MOMENT.test(line) && !/^\d{10} \d{5} [nf]|\/Length|^\s*\d+$/.test(line));
}

function textOf(bytes: Buffer): string[] {
  return bytes.toString("latin1").split("\n");
}

function unpacked(stream: Buffer): Buffer {
  try {
    return inflateSync(stream);
  } catch {
    // Fonts and pictures may be packed otherwise: they are compared as they are.
    return stream;
  }
}
