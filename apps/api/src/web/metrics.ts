/** What is told of a request: never its address, only the pattern. */
interface Told {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/** Numbers about this process for Prometheus. */
export interface Metrics {
  countRequest(told: Told, seconds: number): void;
  text(): string;
}

/** Seconds up to which requests are counted together. */
const buckets = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10];

interface Counted {
  readonly labels: string;
  /** Requests by the first bucket that holds them; the last are slower than all. */
  readonly counts: number[];
  seconds: number;
}

/** New numbers: requests by route with their time, memory and processor time of the process. */
export function createMetrics(): Metrics {
  const requests = new Map<string, Counted>();
  return {
    countRequest({ method, route, status }, seconds) {
      const key = `${method} ${status} ${route}`;
      const counted = requests.get(key) ?? newlyCounted({ method, route, status });
      requests.set(key, counted);
      counted.counts[bucketOf(seconds)]! += 1;
      counted.seconds += seconds;
    },
    text: () => [...requestLines([...requests.values()]), ...processLines(), ""].join("\n"),
  };
}

function newlyCounted(told: Told): Counted {
  const labels = Object.entries(told).map(([name, value]) => `${name}="${escapeLabel(String(value))}"`);
  return { labels: labels.join(","), counts: [...buckets, Infinity].map(() => 0), seconds: 0 };
}

function bucketOf(seconds: number): number {
  const found = buckets.findIndex((it) => seconds <= it);
  return found === -1 ? buckets.length : found;
}

/** As the text format 0.0.4 of Prometheus wants them: buckets hold all that is not slower. */
function requestLines(counted: readonly Counted[]): string[] {
  const name = "okienko_http_request_seconds";
  const lines = counted.flatMap(({ labels, counts, seconds }) => {
    let sum = 0;
    const upTo = counts.map((it, index) => {
      sum += it;
      return `${name}_bucket{le="${buckets[index] ?? "+Inf"}",${labels}} ${sum}`;
    });
    return [...upTo, `${name}_sum{${labels}} ${seconds}`, `${name}_count{${labels}} ${sum}`];
  });
  return [...headOf(name, "histogram", "Requests and how long they took, by route."), ...lines];
}

function processLines(): string[] {
  const { user, system } = process.cpuUsage();
  return [
    ...headOf("process_resident_memory_bytes", "gauge", "Memory of the process."),
    `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    ...headOf("process_cpu_seconds_total", "counter", "Processor time of the process."),
    `process_cpu_seconds_total ${(user + system) / 1e6}`,
    ...headOf("process_uptime_seconds", "gauge", "Time since the start."),
    `process_uptime_seconds ${process.uptime()}`,
  ];
}

function headOf(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function escapeLabel(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
