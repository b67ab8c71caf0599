// The pages of the application: files that the build made, each with its compressed twins; any other address that a browser
// opens is the one page, which knows its screens. Styles that the page adds bear a mark that is new with every answer.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { apiPrefix } from "@bagalau/contract";

/** As the build writes it where the mark belongs. */
const placeholder = "bagalau-nonce";
const year = "public, max-age=31536000, immutable";

/** `folder`: what the build made. */
export function pages(folder: string): FastifyPluginAsync {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  return async (server) => {
    await server.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      dotfiles: "ignore",
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const lasting = path.includes(`${join(folder, "assets")}`);
        reply.header("cache-control", lasting ? year : "no-cache");
      },
      globIgnore: ["index.html", "**/*.br", "**/*.gz"],
    });
    server.get("/*", async (request, reply) => {
      if (!isPage(request)) return reply.callNotFound();
      return sendPage(reply, page);
    });
  };
}

function isPage({ url, headers }: FastifyRequest): boolean {
  if (url.startsWith(`${apiPrefix}/`) || /^\/[^?]*\.\w+(?:\?|$)/u.test(url)) return false;
  return headers.accept?.includes("text/html") === true;
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString("base64");
  const policy = String(reply.getHeader("content-security-policy") ?? "");
  return reply
    .header("content-security-policy", policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`))
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(page.replaceAll(placeholder, nonce));
}
