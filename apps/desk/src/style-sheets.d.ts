// vite takes them out of the script and writes a file of their own
declare module "*.css";
