import { Gauge, Histogram, Registry } from "prom-client";

/** What is told of a request: never its address, only the pattern. */
interface Told {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/** Numbers about this process for Prometheus. */
export interface Metrics {
  countRequest(told: Told, seconds: number): void;
  text(): Promise<string>;
}

/** New numbers: requests by route with their time, memory and processor time of the process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: "okienko_http_request_seconds",
    help: "Requests and how long they took, by route.",
    labelNames: ["method", "route", "status"],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  measure("process_resident_memory_bytes", "Memory of the process.", registers, () => process.memoryUsage.rss());
  measure("process_cpu_seconds_total", "Processor time of the process.", registers, cpuSeconds);
  measure("process_uptime_seconds", "Time since the start.", registers, () => process.uptime());
  return {
    countRequest: ({ method, route, status }, seconds) => requests.observe({ method, route, status }, seconds),
    text: () => registry.metrics(),
  };
}

function measure(name: string, help: string, registers: Registry[], value: () => number): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(value());
    },
  });
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
