/** The part of `qrcode` that finds the modules; without its renderers it is a third smaller. */
declare module "qrcode/lib/core/qrcode.js" {
  import type { create } from "qrcode";
  const core: { create: typeof create };
  export { core as default };
}
