package org.example.refused

import io.github.reflexboot.BeforeReflex
import io.github.reflexboot.Reflex
import io.github.reflexboot.ReflexAction
import io.github.reflexboot.ReflexQuery
import kotlinx.coroutines.delay
import org.springframework.stereotype.Component

@Reflex
class WaitingGuard {

    @BeforeReflex
    suspend fun guard() = delay(1)

    @ReflexAction
    fun run() {
    }
}

@Reflex
class WaitingInBackground {

    @ReflexAction(background = true)
    suspend fun run() = delay(1)
}

@Reflex
class Inner {

    @ReflexAction
    internal fun run() {
    }
}

@JvmInline
value class Number(val number: Long)

@Reflex
class ByValue {

    @ReflexAction
    fun run(number: Number) {
    }
}

@Reflex
class Closed {

    @ReflexAction
    final fun run() {
    }
}

@Reflex
class Returning {

    @ReflexAction
    suspend fun run(): Int {
        delay(1)
        return 1
    }
}

@Component
class WaitingQuery {

    @ReflexQuery
    suspend fun prices(): List<Int> {
        delay(1)
        return listOf(1)
    }
}
