import { Counter, collectDefaultMetrics, Registry } from "prom-client";

export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

/** Reports of browsers that something on a page of ours broke its policy, by directive. In a healthy house: none. */
export const policyReports = new Counter({
  name: "heard_csp_reports_total",
  help: "Content-Security-Policy reports by directive",
  labelNames: ["directive"],
  registers: [metrics],
});

/** Answers to requests, by the first digit of their status. */
export const responses = new Counter({
  name: "heard_http_responses_total",
  help: "HTTP responses by class of status",
  labelNames: ["class"],
  registers: [metrics],
});

/** Reminders by how sending them ended. Nothing says of whom, or of what. */
export const reminded = new Counter({
  name: "heard_reminders_total",
  help: "Reminders by outcome",
  labelNames: ["outcome"],
  registers: [metrics],
});

/** Promises that failed and that nobody waited for. */
export const unhandled = new Counter({
  name: "heard_unhandled_rejections_total",
  help: "Unhandled promise rejections",
  registers: [metrics],
});
