/** A place on this device where values lie by name. Keys in it can be used by this origin and not read. */
export type Drawer<Value> = {
  readonly get: (name: string) => Promise<Value | undefined>;
  readonly put: (name: string, value: Value) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
  readonly names: () => Promise<readonly string[]>;
};

const DATABASE = "heard-seal";
const DRAWERS = ["unlocked", "invites", "epochs"] as const;

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 2);
  request.onupgradeneeded = () => {
    const there = request.result.objectStoreNames;
    for (const name of DRAWERS) if (!there.contains(name)) request.result.createObjectStore(name);
  };
  return settled(request);
}

/** A drawer in IndexedDB. */
export function deviceDrawer<Value>(name: (typeof DRAWERS)[number]): Drawer<Value> {
  const within = async <Result>(
    mode: IDBTransactionMode,
    use: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => {
    const database = await openDatabase();
    try {
      const transaction = database.transaction(name, mode);
      // Only a completed transaction is sure to be there after a reload.
      const [result] = await Promise.all([settled(use(transaction.objectStore(name))), completed(transaction)]);
      return result;
    } finally {
      database.close();
    }
  };
  return {
    get: (key) => within<Value | undefined>("readonly", (store) => store.get(key)),
    put: async (key, value) => {
      await within("readwrite", (store) => store.put(value, key));
    },
    drop: (key) => within("readwrite", (store) => store.delete(key)),
    names: async () => (await within("readonly", (store) => store.getAllKeys())).map(String),
  };
}
