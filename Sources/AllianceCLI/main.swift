internal import ArgumentParser

print("alliance")
