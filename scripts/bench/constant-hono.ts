import { serve } from "@hono/node-server";
import { Hono } from "hono";

const answer = process.env["ANSWER"]!;
const app = new Hono().get("/*", (c) => c.body(answer, 200, { "Content-Type": "application/json" }));

serve({ fetch: app.fetch, port: Number(process.env["PORT"]), hostname: "127.0.0.1" });
process.on("SIGINT", () => process.exit());
