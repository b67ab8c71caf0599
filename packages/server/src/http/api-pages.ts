// The API describes itself: as OpenAPI for programs, as a page for people, both from the contract and in three languages.
import type { AnyContractRouter, OpenAPI } from "@orpc/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { apiPrefix } from "@bagalau/contract";
import type { Language } from "@bagalau/methodology";
import { apiPage, pageStyle } from "./api-page.ts";
import { languageOf } from "./language.ts";
import { openApiDocument } from "./openapi.ts";

export function describeRoutes(server: FastifyInstance, router: AnyContractRouter): void {
  const documents = new Map<Language, Promise<OpenAPI.Document>>();
  const documentIn = (language: Language): Promise<OpenAPI.Document> => {
    const made = documents.get(language) ?? openApiDocument(router, language);
    documents.set(language, made);
    return made;
  };
  server.get(`${apiPrefix}/openapi.json`, async (request, reply) => {
    const language = asked(request, reply);
    return reply.type("application/vnd.oai.openapi+json;version=3.1").send(await documentIn(language));
  });
  server.get(`${apiPrefix}/docs`, async (request, reply) => {
    const language = asked(request, reply);
    return reply.type("text/html; charset=utf-8").send(apiPage(await documentIn(language), language));
  });
  server.get(`${apiPrefix}/docs.css`, async (_request, reply) => reply.type("text/css; charset=utf-8").send(pageStyle));
}

/** `?language=kk`, else what the browser asks for. */
function asked(request: FastifyRequest, reply: FastifyReply): Language {
  const { language } = request.query as { readonly language?: unknown };
  const found = languageOf(typeof language === "string" ? language : request.headers["accept-language"]);
  reply.header("content-language", found);
  return found;
}
