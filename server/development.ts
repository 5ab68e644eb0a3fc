import { loadSettingsFile } from "./environment";
import { prepareHouse } from "./prepare";

Object.assign(process.env, { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" });

loadSettingsFile();
prepareHouse(console.log);

const { start } = await import("./index");
console.log(`Heard is open at ${await start(true)}, and follows your changes`);
