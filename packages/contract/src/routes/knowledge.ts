import { createRoute, z } from "@hono/zod-openapi";
import { Category, CategorySummary, ReportKind } from "../categories.ts";
import { Article, ArticleSummary, CityMap, Found, Place } from "../knowledge.ts";
import { json, refusals } from "./answers.ts";

const unchanged = { description: "Nothing has changed." };
const byId = z.object({ id: z.string() });
const words = z.string().max(200).optional();

/** `GET /categories` */
export const listCategories = createRoute({
  method: "get",
  path: "/categories",
  operationId: "listCategories",
  tags: ["Reports"],
  summary: "What can be reported; search by words, forgiving of endings and missing diacritics",
  request: { query: z.object({ q: words, kind: ReportKind.optional() }) },
  responses: {
    200: json(z.object({ categories: z.array(CategorySummary) }), "Best first, or in the city's order."),
    304: unchanged,
    ...refusals("malformed-request"),
  },
});

/** `GET /categories/{id}` */
export const getCategory = createRoute({
  method: "get",
  path: "/categories/{id}",
  operationId: "getCategory",
  tags: ["Reports"],
  summary: "One category with its questions, its promise and what really happens",
  request: { params: byId },
  responses: { 200: json(Category, "The category."), 304: unchanged, ...refusals("unknown-category") },
});

/** `GET /articles` */
export const listArticles = createRoute({
  method: "get",
  path: "/articles",
  operationId: "listArticles",
  tags: ["Knowledge"],
  summary: "What people ask, answered",
  request: { query: z.object({ q: words }) },
  responses: {
    200: json(z.object({ articles: z.array(ArticleSummary) }), "Best first, or in the city's order."),
    304: unchanged,
    ...refusals("malformed-request"),
  },
});

/** `GET /articles/{id}` */
export const getArticle = createRoute({
  method: "get",
  path: "/articles/{id}",
  operationId: "getArticle",
  tags: ["Knowledge"],
  summary: "One article",
  request: { params: byId },
  responses: { 200: json(Article, "The article."), 304: unchanged, ...refusals("unknown-article") },
});

/** `GET /search` */
export const search = createRoute({
  method: "get",
  path: "/search",
  operationId: "search",
  tags: ["Knowledge"],
  summary: "Procedures, articles and categories by words, in one list",
  request: { query: z.object({ q: z.string().max(200) }) },
  responses: {
    200: json(z.object({ found: z.array(Found) }), "Best first, at most 20."),
    304: unchanged,
    ...refusals("malformed-request"),
  },
});

/** `GET /places` */
export const listPlaces = createRoute({
  method: "get",
  path: "/places",
  operationId: "listPlaces",
  tags: ["Reports"],
  summary: "Addresses and places of the city by words",
  request: { query: z.object({ q: z.string().min(1).max(200) }) },
  responses: {
    200: json(z.object({ places: z.array(Place) }), "Best first, at most 8."),
    ...refusals("malformed-request"),
  },
});

/** `GET /map` */
export const getMap = createRoute({
  method: "get",
  path: "/map",
  operationId: "getMap",
  tags: ["Reports"],
  summary: "How the city is drawn",
  responses: { 200: json(CityMap, "The map."), 304: unchanged, ...refusals("not-found") },
});
