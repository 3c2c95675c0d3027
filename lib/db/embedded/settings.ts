import os from "node:os";

const GIGABYTE = 1024 ** 3;

/**
 * The server's settings for this machine, as the text of a PostgreSQL configuration file.
 * @param durable false only for throwaway clusters: nothing is flushed to disk, and many may connect
 */
export function serverSettings(durable: boolean, memoryBytes = os.totalmem()): string {
  const settings: Record<string, string> = {
    // Loopback only, and no socket file: its path would have to be short and reachable.
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    max_connections: "60",
    shared_buffers: memoryBytes >= 4 * GIGABYTE ? "256MB" : "128MB",
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    effective_cache_size: `${Math.max(256, Math.floor(memoryBytes / 2 / 1024 ** 2))}MB`,
    // Short queries over small rows: compiling them costs more than it saves.
    jit: "off",
    random_page_cost: "1.1",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    log_checkpoints: "off",
    // A throwaway cluster serves many tests at once, each with its own pool.
    ...(durable ? {} : { max_connections: "400", fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  return ["# Written at every start. Change a setting with ALTER SYSTEM, which wins over this file.", ...lines, ""].join("\n");
}
