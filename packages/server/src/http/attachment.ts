// A file that goes out: always as an attachment, so that no browser runs what somebody uploaded.
import type { FastifyReply } from "fastify";
import type { Download } from "@bagalau/contract";

export function sendAttachment(reply: FastifyReply, { name, mediaType, content }: Download): FastifyReply {
  return reply
    .header("content-type", mediaType)
    .header("content-disposition", contentDisposition(name))
    .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}

/** RFC 6266: a plain name for old readers and the true one, percent-encoded. */
function contentDisposition(name: string): string {
  const plain = name.replaceAll(/[^\w.() -]/gu, "_");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
