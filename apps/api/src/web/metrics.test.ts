import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createMetrics } from "./metrics.ts";

describe("the numbers of a process", () => {
  it("count a request in every bucket that is not faster, with its time", () => {
    const metrics = createMetrics();
    const told = { method: "GET", route: "/a", status: 200 };
    for (const seconds of [0.001, 0.3, 20]) metrics.countRequest(told, seconds);
    const lines = metrics.text().split("\n");
    const labels = 'method="GET",route="/a",status="200"';
    const counts = [
      ...["0.001", "0.005", "0.02", "0.1"].map((it) => [it, 1]),
      ["0.5", 2],
      ["2", 2],
      ["10", 2],
      ["+Inf", 3],
    ];
    for (const [le, count] of counts)
      assert.ok(lines.includes(`okienko_http_request_seconds_bucket{le="${le}",${labels}} ${count}`), String(le));
    assert.ok(lines.includes(`okienko_http_request_seconds_count{${labels}} 3`));
    assert.ok(lines.includes(`okienko_http_request_seconds_sum{${labels}} 20.301`));
  });

  it("say what each of them is before its lines, and end with a line", () => {
    const text = createMetrics().text();
    assert.match(text, /^# HELP okienko_http_request_seconds .+\n# TYPE okienko_http_request_seconds histogram\n/);
    assert.match(text, /# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes \d+\n/);
    assert.match(text, /# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total [\d.]+\n/);
    assert.match(text, /\n$/);
  });

  it("cannot be broken by a label", () => {
    const metrics = createMetrics();
    metrics.countRequest({ method: "GET", route: '/"\\\n', status: 200 }, 1);
    assert.match(metrics.text(), /route="\/\\"\\\\\\n"/);
  });
});
