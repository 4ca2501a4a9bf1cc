import Foundation

extension TimeStampServer {
  private struct Failed: Error {
    let what: String
  }

  /// Begins to reply over HTTP on loopback, and gives the address.
  package func start() throws -> String {
    try authority.write(TimeStampServer.script, to: "tsa.py")
    guard let python = Tool("python3"), let openssl = Tool("openssl") else { throw Failed(what: "python3") }
    let server = Process()
    server.executableURL = URL(fileURLWithPath: python.path)
    server.arguments = [authority.file("tsa.py"), authority.folder, openssl.path]
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    self.server = server
    let portFile = authority.file("port")
    for _ in 0..<400 where !FileManager.default.fileExists(atPath: portFile) { usleep(10_000) }
    guard let port = Int((try? String(contentsOfFile: portFile, encoding: .utf8)) ?? "") else {
      stop()
      throw Failed(what: "time-stamping server")
    }
    return "http://127.0.0.1:\(port)/tsa"
  }

  package func stop() {
    guard let server else { return }
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
    self.server = nil
  }

  /// How it goes on from here.
  ///
  /// `accept`, `status CODE`, `redirect`, `endless` (a body without end), `long` (one byte too many), `mute` (takes the
  /// query, says nothing), `die` (hangs up), `short` (half of the reply, under its whole length), `drip` (a byte a
  /// tenth of a second), `file NAME` (that file of the authority's folder).
  package func behave(_ mode: String) throws {
    try Data(mode.utf8).write(to: URL(fileURLWithPath: authority.file("mode")), options: .atomic)
  }

  /// Every request so far, as a line each: method, path, and the headers as JSON.
  package var requests: [String] {
    ((try? String(contentsOfFile: authority.file("log"), encoding: .utf8)) ?? "").split(separator: "\n").map(
      String.init)
  }

  private static let script = """
    import http.server, json, os, subprocess, sys, threading, time, uuid

    folder, openssl = sys.argv[1], sys.argv[2]
    owner, lock = os.getppid(), threading.Lock()

    def watch():
        while os.getppid() == owner: time.sleep(0.5)
        os._exit(0)

    def reply(query):
        name = folder + "/query-" + uuid.uuid4().hex
        with open(name, "wb") as out: out.write(query)
        with lock:
            subprocess.run([openssl, "ts", "-reply", "-config", folder + "/tsa.cnf", "-queryfile", name, "-out",
                            name + ".reply"], stderr=subprocess.DEVNULL)
        with open(name + ".reply", "rb") as given: return given.read()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def log_message(self, *_): pass

        def answer(self, code, body=b"", length=None, **headers):
            self.send_response(code)
            self.send_header("Content-Type", "application/timestamp-reply")
            if length != 0: self.send_header("Content-Length", str(length or len(body)))
            for key, value in headers.items(): self.send_header(key, value)
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            try: mode = open(folder + "/mode").read().split()
            except OSError: mode = ["accept"]
            query = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            with lock, open(folder + "/log", "a") as log:
                log.write("%s %s %s\\n" % (self.command, self.path, json.dumps(dict(self.headers))))
            kind = mode[0]
            if kind == "status": return self.answer(int(mode[1]), b"geheimes Wort des Servers")
            if kind == "redirect": return self.answer(302, Location="/other")
            if kind == "file": return self.answer(200, open(folder + "/" + mode[1], "rb").read())
            if kind == "long": return self.answer(200, b"0" * ((64 << 10) + 1))
            if kind == "mute": time.sleep(60)
            if kind == "accept": return self.answer(200, reply(query))
            self.close_connection = True
            if kind == "short":
                whole = reply(query)
                self.answer(200, whole[:len(whole) // 2], length=len(whole))
            if kind == "endless":
                self.answer(200, length=0)
                while True: self.wfile.write(b"0" * 4096)
            if kind == "drip":
                self.answer(200, length=0)
                while True:
                    self.wfile.write(b"0")
                    time.sleep(0.1)

        def do_GET(self):
            with lock, open(folder + "/log", "a") as log: log.write("GET %s {}\\n" % self.path)
            self.answer(405)

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True
        def handle_error(self, *_): pass

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=watch, daemon=True).start()
    with open(folder + "/port.new", "w") as port: port.write(str(server.server_address[1]))
    os.rename(folder + "/port.new", folder + "/port")
    server.serve_forever()
    """
}
