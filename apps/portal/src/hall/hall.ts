import "./hall.css";
import { runDisplay } from "./display.ts";
import { runKiosk } from "./kiosk.ts";
import { runTicket } from "./ticket.ts";

const run = { display: runDisplay, kiosk: runKiosk, ticket: runTicket };

document.documentElement.classList.add("scripted");
run[document.querySelector<HTMLElement>(".hall")!.dataset["hall"] as keyof typeof run]();
