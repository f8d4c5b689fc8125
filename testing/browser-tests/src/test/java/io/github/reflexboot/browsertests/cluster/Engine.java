package io.github.reflexboot.browsertests.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.springframework.util.FileSystemUtils;

/**
 * What is between the nodes of a cluster.
 */
enum Engine {

	/**
	 * Redis, which keeps what it has in a file.
	 */
	REDIS {

		@Override
		boolean answers(int port) {
			try {
				return "+PONG".equals(command(port, "PING"));
			}
			catch (UncheckedIOException ex) {
				return false;
			}
		}

		@Override
		void emptyWhileAway(Path data) {
			try {
				FileSystemUtils.deleteRecursively(data);
				Files.createDirectory(data);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		void empty(int port) {
			command(port, "FLUSHALL");
		}

		@Override
		void cutConnections(int port) {
			command(port, "CLIENT KILL TYPE normal");
		}

		private static String command(int port, String command) {
			try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
				socket.setSoTimeout(5_000);
				socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
				return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
					.readLine();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	},

	/**
	 * PostgreSQL. Its tables are made when the application starts, so what is emptied are
	 * they.
	 */
	POSTGRES {

		@Override
		boolean answers(int port) {
			try {
				execute(port, "select 1");
				return true;
			}
			catch (IllegalStateException ex) {
				return false;
			}
		}

		@Override
		void emptyWhileAway(Path data) {
		}

		@Override
		void empty(int port) {
			execute(port, "truncate reflex_relay, reflex_relay_claim, reflex_relay_kept, spring_session, number "
					+ "restart identity cascade");
		}

		@Override
		void cutConnections(int port) {
			execute(port, "select pg_terminate_backend(pid) from pg_stat_activity "
					+ "where backend_type = 'client backend' and pid <> pg_backend_pid()");
		}

		private static void execute(int port, String sql) {
			try (Connection connection = DriverManager
				.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&connectTimeout=2");
					Statement statement = connection.createStatement()) {
				statement.execute(sql);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	};

	/**
	 * Tell whether it can be used.
	 */
	abstract boolean answers(int port);

	/**
	 * Have it come back with nothing, as far as that can be done while it is away.
	 */
	abstract void emptyWhileAway(Path data);

	/**
	 * Have it forget all it knows.
	 */
	abstract void empty(int port);

	abstract void cutConnections(int port);

	/**
	 * Return what has it die at once. The processes of a PostgreSQL that is killed by its
	 * first one alone go on for a moment.
	 */
	String deathSignal() {
		return (this == POSTGRES) ? "QUIT" : "KILL";
	}

}
