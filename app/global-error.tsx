"use client";

import { fonts } from "./fonts";
import "./fonts.css";
import "./globals.css";
import { AllBroken } from "./look/AllBroken";

/** What is shown where the frame of every page breaks. It stands in place of the layout, and brings language and letters along. */
export default function Broken() {
  return (
    <html lang="en" className={fonts}>
      <body>
        <AllBroken />
      </body>
    </html>
  );
}
