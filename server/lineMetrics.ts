import { Counter, Gauge, Histogram } from "prom-client";
import { metrics } from "./metrics";

const registers = [metrics];

/** Lines open on this node. */
export const openLines = new Gauge({ name: "heard_lines", help: "Open sockets", registers });

/** Commands by how they were answered: stored, repeated, or the refusal's name. */
export const answers = new Counter({
  name: "heard_commands_total",
  help: "Commands by answer",
  labelNames: ["answer"],
  registers,
});

/** Lines that this server closed or did not open, by the reason. */
export const refusedLines = new Counter({
  name: "heard_lines_refused_total",
  help: "Sockets refused or closed by the server, by reason",
  labelNames: ["reason"],
  registers,
});

/** How late the end of a clock was written, in seconds after its nominal time. */
export const lateness = new Histogram({
  name: "heard_deadline_lateness_seconds",
  help: "Time from a deadline to its event in the log",
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 30],
  registers,
});

/** Things that broke on the way, by the error's name or code. */
export const breakages = new Counter({
  name: "heard_line_errors_total",
  help: "Errors behind the line by name",
  labelNames: ["name"],
  registers,
});
