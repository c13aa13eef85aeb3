import { setFlagsFromString } from "node:v8";

/**
 * Reads code without growing the space for young objects. What code leaves behind grows old at once; a space that has
 * grown for it stays large for as long as the process lives.
 */
export async function readCode<T>(read: () => Promise<T>): Promise<T> {
  setFlagsFromString("--semi-space-growth-factor=1");
  try {
    return await read();
  } finally {
    setFlagsFromString("--semi-space-growth-factor=2"); // as V8 has it
  }
}
