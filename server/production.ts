import { buildWhenOld } from "./build";
import { loadSettingsFile } from "./environment";
import { prepareHouse } from "./prepare";

// Before anything of Next or React is loaded: both look at it once.
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });

loadSettingsFile();
prepareHouse(console.log);
buildWhenOld(console.log);

if (process.argv[2] !== "build") {
  const { start } = await import("./index");
  console.log(`Heard is open at ${await start(false)}`);
}
