public import ArgumentParser
public import Warehouse

extension SanityMode: ExpressibleByArgument {}
