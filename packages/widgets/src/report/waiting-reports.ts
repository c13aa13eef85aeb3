import type { Problem } from "@okienko/contract";
import type { Outgoing } from "./outgoing.ts";

/** A report that waits on this device for the network; the only thing that a widget ever stores. */
export interface WaitingReport extends Outgoing {
  /** Names it on this device; its Idempotency-Key may change. */
  id: string;
  /** The server that it is for. */
  base: string;
  /** What it is about, in words. */
  name: string;
  /** Why the server did not take it; it is not sent again before somebody has looked through it. */
  refused?: Problem;
}

const store = "waiting";

/** All reports that wait for the server at `base`; rejects where the browser stores nothing. */
export async function waitingReports(base: string): Promise<WaitingReport[]> {
  const all = await run<WaitingReport[]>("readonly", (reports) => reports.getAll());
  return all.filter((report) => report.base === base);
}

/** Keeps a report until it is removed; rejects where the browser stores nothing. */
export async function keepReport(report: WaitingReport): Promise<void> {
  await run("readwrite", (reports) => reports.put(report));
}

/** Forgets a report. */
export async function removeReport(id: string): Promise<void> {
  await run("readwrite", (reports) => reports.delete(id));
}

/** Runs `action` in one window of the browser at a time, where it can keep windows apart. */
export async function alone(action: () => Promise<void>): Promise<void> {
  // missing on pages without TLS; the key of each report keeps two windows from making two of it
  const { locks } = navigator as Partial<Navigator>;
  await (locks ? locks.request("okienko-reports", action) : action());
}

async function run<T>(mode: IDBTransactionMode, use: (reports: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await opened();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = use(transaction.objectStore(store));
    transaction.oncomplete = () => (database.close(), resolve(request.result as T));
    transaction.onabort = () => (database.close(), reject(transaction.error));
  });
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("okienko-reports", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
