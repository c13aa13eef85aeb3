import "./desk.css";
import "./desk-shell.ts";
