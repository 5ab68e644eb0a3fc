import { trustOurAssets } from "./app/trust";

// Next runs this before anything else of a page. One that the server could not draw has come without the script that says it
// first, and would fetch nothing of what it shows then.
trustOurAssets();
