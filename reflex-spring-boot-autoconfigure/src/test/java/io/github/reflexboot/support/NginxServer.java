package io.github.reflexboot.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.FileSystemUtils;

/**
 * An nginx in front of a server, configured as the guide says, and a browser that knows
 * only nginx. Its public address is {@code https://127.0.0.1} and a port of its own,
 * where the server believes that it is {@code http://localhost}.
 */
public final class NginxServer implements AutoCloseable {

	/**
	 * The address that nginx believes its visitors to have.
	 */
	public static final String VISITOR = "203.0.113.7";

	private static final Pattern RECIPE = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);

	private final int port = Program.freePort();

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser;

	private final Path folder;

	private final Program program;

	private NginxServer(TestServer server, UnaryOperator<String> changes) throws IOException, GeneralSecurityException {
		this.folder = Files.createTempDirectory("nginx");
		TestCertificate certificate = new TestCertificate(this.folder);
		String recipe = changes.apply(recipe())
			.replace("listen 443 ssl", "listen 127.0.0.1:" + this.port + " ssl")
			.replace("shop.example;", "127.0.0.1;")
			.replace("/etc/nginx/shop.example.pem", certificate.certificate().toString())
			.replace("/etc/nginx/shop.example.key", certificate.key().toString())
			.replace("127.0.0.1:8080", "127.0.0.1:" + server.port());
		Path configuration = Files.writeString(this.folder.resolve("nginx.conf"), """
				daemon off;
				pid nginx.pid;
				error_log stderr;
				events {
				}
				http {
				access_log off;
				client_body_temp_path body;
				proxy_temp_path proxy;
				fastcgi_temp_path fastcgi;
				uwsgi_temp_path uwsgi;
				scgi_temp_path scgi;
				# All visitors of a test come from this machine.
				set_real_ip_from 127.0.0.1;
				real_ip_header X-Test-Visitor;
				%s
				}
				""".formatted(recipe));
		this.browser = HttpClient.newBuilder()
			.cookieHandler(this.cookies)
			.sslContext(certificate.trusted())
			.version(HttpClient.Version.HTTP_1_1)
			.build();
		this.program = Program.start("nginx", "apt-get install nginx-light, or brew install nginx", this.folder,
				this::answers, "-e", "stderr", "-p", this.folder + "/", "-c", configuration.toString());
	}

	/**
	 * Start nginx in front of a server.
	 * @param server the server
	 * @param changes to what the guide says
	 */
	public static NginxServer start(TestServer server, UnaryOperator<String> changes) {
		try {
			return new NginxServer(server, changes);
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return the configuration that the guide shows.
	 */
	public static String recipe() throws IOException {
		Matcher recipe = RECIPE.matcher(Files.readString(Path.of("../docs/guide.md")));
		if (!recipe.find()) {
			throw new AssertionError("docs/guide.md has no configuration for nginx");
		}
		return recipe.group(1);
	}

	private boolean answers() {
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	public int port() {
		return this.port;
	}

	public String origin() {
		return "https://127.0.0.1:" + this.port;
	}

	public List<HttpCookie> cookies() {
		return this.cookies.getCookieStore().getCookies();
	}

	public void forgetCookies() {
		this.cookies.getCookieStore().removeAll();
	}

	public HttpResponse<String> get(String path) {
		try {
			return this.browser.send(
					HttpRequest.newBuilder(URI.create(origin() + path)).header("X-Test-Visitor", VISITOR).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Open a socket from a page of the given origin, with headers that a hostile visitor
	 * may add.
	 */
	public TestSocket open(String path, String origin, String... headers) {
		String[] all = Arrays.copyOf(headers, headers.length + 2);
		all[headers.length] = "X-Test-Visitor";
		all[headers.length + 1] = VISITOR;
		return TestSocket.open(this.browser, URI.create("wss://127.0.0.1:" + this.port + path), origin, all);
	}

	@Override
	public void close() {
		this.program.close();
		try {
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
