/**
 * Lets all who ask in the same moment share one question.
 *
 * It is put after everybody who shares it has asked, so its answer is as fresh for each of them as one of their own.
 */
export function sharedQuestion<T>(ask: () => Promise<T>): () => Promise<T> {
  let waiting: Promise<T> | null = null;
  return () => {
    waiting ??= new Promise((resolve, reject) => {
      // requests that came with the same read of the network are all there before this runs
      setImmediate(() => {
        waiting = null;
        ask().then(resolve, reject);
      });
    });
    return waiting;
  };
}
