import { trying } from "./sharedMark";

/** Erases everything that this site keeps in this browser and a page may reach, but what `stays` in this tab's own storage. */
export async function eraseAll(stays: (name: string) => boolean): Promise<void> {
  trying(() => {
    for (const name of Object.keys(sessionStorage)) if (!stays(name)) sessionStorage.removeItem(name);
    localStorage.clear();
  });
  await Promise.all([eraseDatabases(), eraseCaches()]);
}

async function eraseDatabases(): Promise<void> {
  // An older browser does not list them; then there is at most the one that the keys' Worker makes.
  const databases = "databases" in indexedDB ? await indexedDB.databases() : [{ name: "heard-seal" }];
  await Promise.all(databases.map(({ name }) => (name === undefined ? null : eraseDatabase(name))));
}

// Whoever still has it open steps aside when asked; one who does not is closed with its tab, and then it goes.
const eraseDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });

async function eraseCaches(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}
