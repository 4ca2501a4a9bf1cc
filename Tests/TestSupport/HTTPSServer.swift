import Foundation

/// An HTTPS server of one test's own, on loopback, with a certificate made for it. Goes with its owner.
///
/// It takes files into `home` by PUT and POST, shows them by GET, and misbehaves as `behave` says.
package final class HTTPSServer {
  /// Who vouches for it; holds its keys, and in `home` what it was given.
  package let authority: Authority
  package let port: Int
  private let server = Process()

  package static let isPossible = Authority.isPossible && Tool.isInstalled("python3")

  package static let loopback = "IP:127.0.0.1"

  /// Keys take their time, so that all servers of a test run show the same.
  private static let made: Authority? = {
    guard let authority = try? Authority() else { return nil }
    try? authority.issue("server", "subjectAltName=\(loopback)\nextendedKeyUsage=serverAuth")
    atexit { HTTPSServer.made?.remove() }
    return authority
  }()

  private struct Failed: Error {
    let what: String
  }

  /// - Parameters:
  ///   - name: for what its certificate is.
  ///   - wantsCertificate: whether clients need one of the same authority.
  package init(name: String = HTTPSServer.loopback, wantsCertificate: Bool = false) throws {
    if let made = HTTPSServer.made, name == HTTPSServer.loopback {
      authority = try Authority(copyOf: made)
    } else {
      authority = try Authority()
      try authority.issue("server", "subjectAltName=\(name)\nextendedKeyUsage=serverAuth")
    }
    try FileManager.default.createDirectory(atPath: authority.file("home"), withIntermediateDirectories: false)
    try authority.write(HTTPSServer.script, to: "server.py")
    guard let python = Tool("python3") else { throw Failed(what: "python3") }
    server.executableURL = URL(fileURLWithPath: python.path)
    server.arguments = [authority.file("server.py"), authority.folder, wantsCertificate ? authority.root : ""]
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    let portFile = authority.file("port")
    for _ in 0..<400 where !FileManager.default.fileExists(atPath: portFile) { usleep(10_000) }
    guard let port = Int((try? String(contentsOfFile: portFile, encoding: .utf8)) ?? "") else {
      kill(server.processIdentifier, SIGKILL)
      throw Failed(what: "https server")
    }
    self.port = port
  }

  deinit { stop() }

  package func stop() { kill(server.processIdentifier, SIGKILL) }

  package var url: String { "https://127.0.0.1:\(port)/in/" }

  /// How it goes on from here.
  ///
  /// `accept`, `blind` (shows nothing), `status 503 [times [seconds]]`, `early 413` (before the body), `redirect`,
  /// `drop BYTES`, `swallow` (takes all, keeps nothing, says nothing), `die` (keeps all, says nothing), `slow SECONDS`,
  /// `garble crlf|digits|version|html` (keeps all, and answers what is no HTTP), `long` (talks on and on), `token WORD`. Several are parted by commas.
  package func behave(_ mode: String) throws {
    try Data(mode.utf8).write(to: URL(fileURLWithPath: authority.file("mode")), options: .atomic)
  }

  package var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: authority.file("home"))) ?? []).sorted()
  }

  package func content(_ name: String) -> Data? { FileManager.default.contents(atPath: authority.file("home/\(name)")) }

  /// Every request so far, as a line each: method, path, and the headers as JSON.
  package var requests: [String] {
    ((try? String(contentsOfFile: authority.file("log"), encoding: .utf8)) ?? "").split(separator: "\n").map(
      String.init)
  }

  private static let script = """
    import http.server, json, os, ssl, sys, threading, time

    folder, clients = sys.argv[1], sys.argv[2]
    owner, counts, lock = os.getppid(), {}, threading.Lock()

    def watch():
        while os.getppid() == owner: time.sleep(0.5)
        os._exit(0)

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def log_message(self, *_): pass

        def modes(self):
            try: text = open(folder + "/mode").read()
            except OSError: text = "accept"
            return {m.split()[0]: m.split()[1:] for m in text.split(",")}

        def answer(self, code, body=b"", **headers):
            self.send_response(code)
            self.send_header("Content-Length", str(len(body)))
            for key, value in headers.items(): self.send_header(key.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(body)

        def end(self):
            self.close_connection = True
            self.connection.close()

        def handle_expect_100(self):
            mode = self.modes()
            if "early" in mode:
                self.answer(int(mode["early"][0]))
                self.close_connection = True
                return False
            return super().handle_expect_100()

        def target(self):
            name = self.path.split("/")[-1]
            given = self.headers.get("Content-Disposition", "")
            if self.command == "POST" and "filename=" in given: name = given.split('filename="')[1].split('"')[0]
            return os.path.join(folder, "home", name)

        def handle_any(self):
            mode = self.modes()
            with lock, open(folder + "/log", "a") as log:
                log.write("%s %s %s\\n" % (self.command, self.path, json.dumps(dict(self.headers))))
            if "token" in mode and self.headers.get("Authorization") != "Bearer " + mode["token"][0]:
                self.rest()
                return self.answer(401, b"who?")
            if self.command == "GET":
                if "blind" in mode: return self.answer(405)
                if "endless" in mode:
                    self.send_response(200)
                    self.end_headers()
                    self.close_connection = True
                    try:
                        while True: self.wfile.write(b"x" * 65536)
                    except OSError: return
                try: return self.answer(200, open(self.target(), "rb").read())
                except OSError: return self.answer(404)
            if "drop" in mode:
                self.rfile.read(int(mode["drop"][0]))
                return self.end()
            if "slow" in mode: time.sleep(float(mode["slow"][0]))
            part = "%s.%d.part" % (self.target(), threading.get_ident())
            whole = self.rest(part)
            if not whole: return self.end()
            if "swallow" in mode:
                os.unlink(part)
                return self.end()
            if "redirect" in mode:
                os.unlink(part)
                return self.answer(307, Location="https://127.0.0.1/elsewhere")
            if "status" in mode:
                code, *more = mode["status"]
                with lock:
                    counts[code] = counts.get(code, 0) + 1
                    is_due = not more or counts[code] <= int(more[0])
                if is_due:
                    os.unlink(part)
                    extra = {"Retry_After": more[1]} if len(more) > 1 else {}
                    return self.answer(int(code), b"geheimes Wort des Servers", **extra)
            with lock:
                if self.headers.get("If-None-Match") == "*" and os.path.exists(self.target()):
                    os.unlink(part)
                    return self.answer(412)
                os.rename(part, self.target())
            if "die" in mode: return self.end()
            if "garble" in mode:
                self.wfile.write({
                    "crlf": b"\\r\\nHTTP/1.1 201 Created\\r\\nContent-Length: 0\\r\\n\\r\\n",
                    "digits": b"HTTP/1.1 2010 Created\\r\\nContent-Length: 0\\r\\n\\r\\n",
                    "version": b"HTTP/3.7 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n",
                    "html": b"<html><body>danke, danke, danke</body></html>\\r\\n"}[mode["garble"][0]])
                return self.end()
            if "long" in mode: return self.answer(201, b"x" * (3 << 20))
            self.answer(201 if self.command == "PUT" else 202, b"danke")

        def rest(self, path=os.devnull):
            left = int(self.headers.get("Content-Length", "0"))
            with open(path, "wb") as out:
                while left > 0:
                    piece = self.rfile.read1(min(left, 1 << 16))
                    if not piece: break
                    out.write(piece)
                    left -= len(piece)
            if left and path != os.devnull: os.unlink(path)
            return left == 0

        do_GET = do_PUT = do_POST = handle_any

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True
        def handle_error(self, *_): pass

    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder + "/server.pem", folder + "/server.key")
    if clients:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(clients)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=watch, daemon=True).start()
    with open(folder + "/port.new", "w") as port: port.write(str(server.server_address[1]))
    os.rename(folder + "/port.new", folder + "/port")
    server.serve_forever()
    """
}
