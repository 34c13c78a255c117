// Walks through the main pages in Firefox, driven over WebDriver BiDi: node walk.mjs ADDRESS FOLDER
// Prints what is wrong, one line each, and ends with 1 if anything is.

import { mkdirSync } from "node:fs";
import puppeteer from "puppeteer-core";

const [address, folder] = process.argv.slice(2);
const flaws = [];
mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
  headless: true,
  // A made-up camera, lent without asking: a moving pattern without a face.
  extraPrefsFirefox: { "media.navigator.streams.fake": true, "media.navigator.permission.disabled": true },
});
const page = await browser.newPage();
page.on("pageerror", error => flaws.push(`script error: ${error.message}`));

async function look(state, isThere) {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    await page.setViewport({ width, height });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wider > 0) flaws.push(`${state}: ${wider} pixels wider than the window of ${width}`);
    if (!(await page.evaluate(isThere))) flaws.push(`${state}: what the page is for is missing at ${width}`);
    await page.screenshot({ path: `${folder}/${state}-${width}.png` });
  }
}

async function open(path) {
  await page.goto(address + path, { waitUntil: "load" });
}

try {
  await open("/");
  await look("welcome", () => document.querySelectorAll("[data-title-id]").length > 5);

  await page.setViewport({ width: 1280, height: 800 });
  await page.click("[data-camera-open]");
  await page.waitForSelector("[data-camera-agree]", { visible: true });
  await page.click("[data-camera-agree]");
  await page.waitForFunction(() => document.querySelector("#live video")?.videoWidth > 0, { timeout: 15_000 });
  await page.waitForSelector("[data-hint]:not([hidden])", { timeout: 15_000 });
  await look("live", () => document.querySelector("#live video").getBoundingClientRect().height > 0);

  // The same read on the device: WebAssembly in a Worker, under our content security policy.
  await open("/");
  await page.setViewport({ width: 1280, height: 800 });
  await page.click("[data-camera-open]");
  await page.waitForSelector("[data-camera-agree]", { visible: true });
  await page.click("#camera-notice [data-where][value=device]");
  await page.click("[data-camera-agree]");
  await page.waitForSelector("#live[data-state=on] [data-hint]:not([hidden])", { timeout: 30_000 });
  await look("live-on-device", () => document.querySelector("#live").dataset.state === "on");

  await open("/?expression=sad&aim=lift");
  await look("list", () => document.querySelectorAll("[data-row=film] [data-title-id]").length === 12);

  await open("/title/film:tt0111161");
  await look("title", () => document.querySelector("h1").textContent.includes("Shawshank"));

  await open("/library");
  await look("library", () => document.querySelector("h1") !== null);
} catch (error) {
  flaws.push(error.message);
} finally {
  await browser.close();
}

for (const flaw of flaws) console.log(flaw);
process.exitCode = flaws.length ? 1 : 0;
