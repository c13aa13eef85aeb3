/** A page of the server that is to be shown in this one. */
export interface Asked {
  readonly address: string;
  /** What a form sends; a page is asked for without it. */
  readonly fields?: URLSearchParams;
}

const patience = 15_000;

/**
 * Fetches a page as the server renders it, the answer to a form as well. Rejects when there is none.
 *
 * XMLHttpRequest reads HTML into a document by itself, so no text becomes markup here (Trusted Types).
 */
export function askPage({ address, fields }: Asked): Promise<Document> {
  const request = new XMLHttpRequest();
  request.open(fields ? "POST" : "GET", address);
  request.responseType = "document";
  request.timeout = patience;
  return new Promise((resolve, reject) => {
    request.onload = () => {
      const document = request.response as Document | null;
      if (document?.querySelector(".hall")) resolve(document);
      else reject(new Error(`No page is at ${address}: ${request.status}`));
    };
    request.onerror = request.ontimeout = () => reject(new Error(`${address} cannot be reached`));
    if (fields) request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    request.send(fields?.toString());
  });
}
