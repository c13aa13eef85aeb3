/** One call that has been made. */
export interface Call {
  request: string;
  query: URLSearchParams;
  headers: Headers;
  body: any; // eslint-disable-line -- whatever was sent
}

/** A problem as the API answers it. */
export function problem(status: number, code: string, more: object = {}, headers = {}): Response {
  return Response.json({ type: "about:blank", title: code, detail: "", status, code, ...more }, { status, headers });
}
