package org.example.kotlin

import org.springframework.stereotype.Component
import java.util.concurrent.atomic.AtomicInteger

@Component
class Counter {

    private val counted = AtomicInteger()

    val value get() = counted.get()

    fun add(step: Int) {
        counted.addAndGet(step)
    }
}
