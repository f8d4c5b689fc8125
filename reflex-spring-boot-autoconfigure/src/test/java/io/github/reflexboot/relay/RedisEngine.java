package io.github.reflexboot.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.StringRedisTemplate;

import io.github.reflexboot.app.RedisSessions;
import io.github.reflexboot.support.RedisServer;
import io.github.reflexboot.support.TestServer;

/**
 * A Redis.
 */
final class RedisEngine implements RelayEngine {

	final RedisServer redis = RedisServer.start();

	@Override
	public List<Class<?>> configuration() {
		return List.of(RedisSessions.Plain.class);
	}

	@Override
	public List<String> properties() {
		return List.of("spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION,
				"test.redis.port=" + this.redis.port());
	}

	@Override
	public void write(String message) {
		LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", this.redis.port());
		connections.afterPropertiesSet();
		connections.start();
		try {
			new StringRedisTemplate(connections).opsForStream()
				.add(StreamRecords.string(Map.of("message", message)).withStreamKey("reflex:shop"));
		}
		finally {
			connections.destroy();
		}
	}

	@Override
	public void breakConnections() {
		command("CLIENT KILL TYPE normal");
	}

	/**
	 * Have it answer nobody who wants to write.
	 */
	void pause() {
		command("CLIENT PAUSE 60000 WRITE");
	}

	void goOn() {
		command("CLIENT UNPAUSE");
	}

	@Override
	public void empty() {
		command("DEL reflex:shop");
	}

	void command(String command) {
		try {
			this.redis.command(command);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.redis.close();
	}

}
