package io.github.reflexboot.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of its own, on a port of its own. It does not run as root, so root runs it
 * as the user that its package has made.
 */
public final class PostgresServer implements AutoCloseable {

	private static final String INSTALLATION = "apt-get install postgresql, or brew install postgresql";

	private static final String USER = "postgres";

	private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

	private final Path folder;

	private final int port = Program.freePort();

	private Program program;

	private PostgresServer(Path folder) {
		this.folder = folder;
	}

	/**
	 * Start a PostgreSQL that knows nothing.
	 */
	public static PostgresServer start() {
		try {
			PostgresServer postgres = new PostgresServer(Files.createTempDirectory("postgres"));
			if (IS_ROOT) {
				Files.setOwner(postgres.folder,
						postgres.folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
			}
			postgres.run("initdb", "--pgdata=" + postgres.data(), "--auth=trust", "--username=" + USER, "--no-sync",
					"--locale=C", "--encoding=UTF8");
			postgres.startAgain();
			return postgres;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Start it again, with what it has kept, on the same port.
	 */
	public void startAgain() {
		List<String> command = command("postgres", "-D", data(), "-p", String.valueOf(this.port), "-h", "127.0.0.1",
				"-k", this.folder.toString(), "-c", "fsync=off", "-c", "dynamic_shared_memory_type=mmap");
		this.program = Program.start(command.get(0), INSTALLATION, this.folder, this::answers,
				command.subList(1, command.size()).toArray(String[]::new));
	}

	public String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres?user=" + USER;
	}

	/**
	 * Return it as an administrator sees it.
	 */
	public DataSource database() {
		return new DriverManagerDataSource(url());
	}

	private boolean answers() {
		try {
			database().getConnection().close();
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/**
	 * Kill it. What was committed is there when it starts again.
	 */
	public void kill() {
		run("pg_ctl", "stop", "--mode=immediate", "--pgdata=" + data());
		this.program.awaitEnd();
	}

	private String data() {
		return this.folder.resolve("data").toString();
	}

	private void run(String name, String... arguments) {
		List<String> command = command(name, arguments);
		File output = this.folder.resolve(name + ".log").toFile();
		try {
			Process process = new ProcessBuilder(command).directory(this.folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output)
				.start();
			if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
				throw new AssertionError(command + " has failed: " + Files.readString(output.toPath()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> command(String name, String... arguments) {
		List<String> command = new ArrayList<>();
		if (IS_ROOT) {
			command.addAll(List.of(Program.find("setpriv", "apt-get install util-linux"), "--reuid=" + USER,
					"--regid=" + USER, "--clear-groups", "--"));
		}
		command.add(Program.find(name, INSTALLATION));
		command.addAll(List.of(arguments));
		return command;
	}

	@Override
	public void close() {
		try {
			if (this.program.isRunning()) {
				kill();
			}
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
