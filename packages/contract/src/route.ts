// How a contract is written: one procedure per operation, with its path, who may call it, and the shapes of all that goes
// in and out. Everything that is not declared is refused.
//
//   export const units = {
//     list: route("/units", {
//       title: { kk: "Бөлімшелер", ru: "Подразделения", en: "Units" },
//       query: { ...paged, on: civilDate.optional() },
//       answer: page(unit),
//     }),
//     rename: change("POST", "/units/{unit}/rename", {
//       title: { kk: "Бөлімшенің атауын өзгерту", ru: "Переименование подразделения", en: "Rename a unit" },
//       path: { unit: id },
//       body: { title: text(300), from: civilDate },
//       answer: done,
//     }),
//   };
import type { Text } from "@bagalau/methodology";
import { oc } from "@orpc/contract";
import type { ContractProcedure } from "@orpc/contract";
import { z } from "zod";

export const apiPrefix = "/api/v1";

/** `anyone` needs no session; `signed-in` needs one; what its holder may do to a record is asked of the access table. */
export type Caller = "anyone" | "signed-in";

/** By these names in every path. */
const actedOn = ["evaluation", "annual"] as const;
type ActedOn = (typeof actedOn)[number];

/** What the transport and the API's page must know of a route beside its shapes. */
export interface RouteMeta {
  readonly title: Text;
  readonly about: Text | null;
  readonly caller: Caller;
  /** Changes something: needs `Idempotency-Key`, understands `If-Match` and `Acting-For`. */
  readonly changes: boolean;
  /** The parameter of the path that names the evaluation or the year's result on which a change acts: what it will need to read. */
  readonly actsOn: ActedOn | null;
  /** `guarded` routes (sign-in, invitations, recovery) have a far lower rate limit for each address. */
  readonly rate: "ordinary" | "guarded";
  /** Takes multipart/form-data: one part `file`; the other fields of the body are further parts, each a text. */
  readonly upload: boolean;
  /** Its body holds a whole table and may be as large as an uploaded file. */
  readonly table: boolean;
  /** Media types of an answer that is a file. */
  readonly produces: readonly string[] | null;
}

/** A file as it came in: nothing is known of it yet but its bytes. */
export interface UploadedFile {
  /** As the sender named it, without folders. */
  readonly name: string;
  readonly content: Uint8Array;
  /** Lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** A file that goes out, always as an attachment. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

type Shape = Readonly<Record<string, z.ZodType>>;
type NoShape = Readonly<Record<never, z.ZodType>>;

/** `path`, `query` and `body` are fields, wrapped into strict objects here; `answer` is a whole schema. */
export interface RouteParts<P extends Shape, Q extends Shape, B extends Shape, A extends z.ZodType> {
  readonly title: Text;
  readonly about?: Text;
  readonly caller?: Caller;
  readonly rate?: RouteMeta["rate"];
  readonly table?: boolean;
  readonly path?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer?: A;
  readonly status?: 200 | 201 | 202 | 204;
}

type Input<P extends Shape, Q extends Shape, B extends Shape, H extends Shape> = z.ZodObject<
  {
    params: z.ZodObject<P, z.core.$strict>;
    query: z.ZodObject<Q, z.core.$strict>;
    headers: z.ZodObject<H, z.core.$strict>;
    body: z.ZodObject<B, z.core.$strict>;
  },
  z.core.$strict
>;

type Procedure<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  H extends Shape,
  A extends z.ZodType,
> = ContractProcedure<Input<P, Q, B, H>, A, Record<never, never>, RouteMeta>;

const changeHeaders = {
  "idempotency-key": z.uuid(),
  "if-match": z
    .string()
    .regex(/^"\d{1,9}"$/u, "not-a-version")
    .optional(),
  "acting-for": z.uuid().optional(),
};

const uploadedFile = z.custom<UploadedFile>((given) => given !== undefined, "missing");
const downloaded = z.custom<Download>((given) => given !== undefined);

/** An operation that only reads. */
export function route<P extends Shape = NoShape, Q extends Shape = NoShape, A extends z.ZodType = z.ZodVoid>(
  path: `/${string}`,
  parts: RouteParts<P, Q, NoShape, A>,
): Procedure<P, Q, NoShape, NoShape, A> {
  return procedure("GET", path, parts, {}, {});
}

/** An operation whose answer is a file. */
export function download<P extends Shape = NoShape, Q extends Shape = NoShape>(
  path: `/${string}`,
  produces: readonly string[],
  parts: Omit<RouteParts<P, Q, NoShape, never>, "answer" | "status">,
): Procedure<P, Q, NoShape, NoShape, typeof downloaded> {
  return procedure("GET", path, { ...parts, answer: downloaded }, {}, { produces });
}

/** A change that brings a file: `input.body.file`. Its other fields come as texts. */
export function upload<P extends Shape = NoShape, B extends Shape = NoShape, A extends z.ZodType = z.ZodVoid>(
  path: `/${string}`,
  parts: RouteParts<P, NoShape, B, A>,
): Procedure<P, NoShape, B & { readonly file: typeof uploadedFile }, typeof changeHeaders, A> {
  const body = { ...(parts.body ?? ({} as B)), file: uploadedFile };
  return procedure("POST", path, { ...parts, body }, changeHeaders, { changes: true, upload: true });
}

/** An operation that changes something. */
export function change<
  P extends Shape = NoShape,
  Q extends Shape = NoShape,
  B extends Shape = NoShape,
  A extends z.ZodType = z.ZodVoid,
>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: `/${string}`,
  parts: RouteParts<P, Q, B, A>,
): Procedure<P, Q, B, typeof changeHeaders, A> {
  return procedure(method, path, parts, changeHeaders, { changes: true });
}

/**
 * A POST that no key repeats: a sign-in, a search with a body, a dry run. Two of them are two.
 * It is protected from other sites like any change.
 */
export function ask<
  P extends Shape = NoShape,
  Q extends Shape = NoShape,
  B extends Shape = NoShape,
  A extends z.ZodType = z.ZodVoid,
>(path: `/${string}`, parts: RouteParts<P, Q, B, A>): Procedure<P, Q, B, NoShape, A> {
  return procedure("POST", path, parts, {}, {});
}

function procedure<P extends Shape, Q extends Shape, B extends Shape, H extends Shape, A extends z.ZodType>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: `/${string}`,
  parts: RouteParts<P, Q, B, A>,
  headers: H,
  nature: Partial<Pick<RouteMeta, "changes" | "upload" | "produces">>,
): Procedure<P, Q, B, H, A> {
  const meta: RouteMeta = {
    title: parts.title,
    about: parts.about ?? null,
    caller: parts.caller ?? "signed-in",
    rate: parts.rate ?? "ordinary",
    changes: nature.changes ?? false,
    actsOn: nature.changes === true ? (actedOn.find((name) => path.includes(`/{${name}}`)) ?? null) : null,
    upload: nature.upload ?? false,
    table: parts.table ?? false,
    produces: nature.produces ?? null,
  };
  const body = parts.body === undefined ? {} : { body: z.strictObject(parts.body) };
  const input = z.strictObject({
    params: z.strictObject(parts.path ?? {}),
    query: z.strictObject(parts.query ?? {}),
    headers: z.strictObject(headers),
    ...body,
  });
  const described = oc
    .$meta(meta)
    .route({
      method,
      path: `${apiPrefix}${path}`,
      inputStructure: "detailed",
      successStatus: parts.status ?? (parts.answer === undefined ? 204 : 200),
      summary: parts.title.en,
      ...(parts.about === undefined ? {} : { description: parts.about.en }),
    })
    .input(input)
    .output(parts.answer ?? z.void());
  return described as unknown as Procedure<P, Q, B, H, A>;
}
